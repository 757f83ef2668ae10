namespace ColdCall.Telnyx;

/// <summary>Commands about single legs.</summary>
/// <remarks>
/// Every member throws <see cref="ProviderException"/> when Telnyx refuses, cannot be reached, or gives an answer that cannot be used, and
/// <see cref="OperationCanceledException"/> when the caller cancelled; a command cancelled after it had left may have acted.
/// </remarks>
public interface ITelnyxCalls
{
    /// <summary>Dials one destination (<c>POST /calls</c>). Returns before it rings; events tell the rest.</summary>
    /// <param name="request">Whom to ring and how.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The new leg.</returns>
    /// <remarks>
    /// Sent again only when it did not reach Telnyx, or Telnyx answered 429. Never after a timeout or a server error: that could ring twice.
    /// </remarks>
    /// <exception cref="ProviderException">Look at <see cref="ProviderException.Certainty"/> to see whether something may ring.</exception>
    Task<TelnyxCall> DialAsync(DialCallRequest request, CancellationToken cancellationToken = default);

    /// <summary>Answers an incoming or parked leg (<c>POST /calls/{id}/actions/answer</c>). For a leg that we dialed, Telnyx refuses with 90102.</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task AnswerAsync(string callControlId, AnswerCallRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a leg, ringing or answered (<c>POST /calls/{id}/actions/hangup</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ProviderException">With <see cref="ProviderErrorReason.LegEnded"/> if it had ended already: a normal race.</exception>
    Task HangUpAsync(string callControlId, HangUpCallRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a leg (<c>GET /calls/{id}</c>). Telnyx remembers it for 10 minutes after its end.</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The leg.</returns>
    /// <exception cref="ProviderException">There is no such leg, or Telnyx could not be asked.</exception>
    Task<TelnyxCall> GetAsync(string callControlId, CancellationToken cancellationToken = default);
}
