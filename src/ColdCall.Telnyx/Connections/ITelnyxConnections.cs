namespace ColdCall.Telnyx;

/// <summary>Reads about the connections (Call Control applications) that carry legs.</summary>
public interface ITelnyxConnections
{
    /// <summary>Lists the legs that are up on a connection now (<c>GET /connections/{id}/active_calls</c>), page after page.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    IAsyncEnumerable<TelnyxCall> ListActiveCallsAsync(string connectionId, CancellationToken cancellationToken = default);
}
