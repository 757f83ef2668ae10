namespace ColdCall.Telnyx;

/// <summary>What Telnyx remembers of calls: the commands it got and the events it sent.</summary>
public interface ITelnyxCallEvents
{
    /// <summary>
    /// Lists commands and events by their time (<c>GET /call_events</c>), page after page. Without a leg or a session Telnyx looks at the last
    /// 24 hours only.
    /// </summary>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    IAsyncEnumerable<CallEventEntry> ListAsync(ListCallEventsRequest? request = null, CancellationToken cancellationToken = default);
}
