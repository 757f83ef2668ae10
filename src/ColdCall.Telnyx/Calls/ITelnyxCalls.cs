namespace ColdCall.Telnyx;

/// <summary>Commands about single legs.</summary>
/// <remarks>
/// Every member throws <see cref="ProviderException"/> when Telnyx refuses, cannot be reached, or gives an answer that cannot be used, and
/// <see cref="OperationCanceledException"/> when the caller cancelled; a command cancelled after it had left may have acted. The answer to
/// a command says only that it was accepted: what comes of it is told by events. A command that did not reach Telnyx, or was answered 429,
/// is always sent again; each member says whether it also is after an unknown outcome. A leg that has ended refuses every command with
/// <see cref="ProviderErrorReason.LegEnded"/>: a normal race.
/// </remarks>
public partial interface ITelnyxCalls
{
    /// <summary>Dials (<c>POST /calls</c>). Returns before it rings; events tell the rest.</summary>
    /// <param name="request">Whom to ring and how.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The new leg.</returns>
    /// <remarks>
    /// <c>call.initiated</c> follows, then <c>call.answered</c> or <c>call.hangup</c>, and the events of whatever else was asked for. Sent
    /// again only when it did not reach Telnyx, or Telnyx answered 429. Never after a timeout or a server error: that could ring twice.
    /// </remarks>
    /// <exception cref="ProviderException">Look at <see cref="ProviderException.Certainty"/> to see whether something may ring.</exception>
    Task<TelnyxCall> DialAsync(DialCallRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a leg (<c>GET /calls/{id}</c>). Telnyx remembers it for 10 minutes after its end.</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The leg.</returns>
    /// <exception cref="ProviderException">There is no such leg, or Telnyx could not be asked.</exception>
    Task<TelnyxCall> GetAsync(string callControlId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Answers an incoming or parked leg (<c>POST /calls/{id}/actions/answer</c>). For a leg that we dialed, Telnyx refuses with 90102.
    /// </summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>What Telnyx says, with the recording that begins.</returns>
    /// <remarks><c>call.answered</c> follows. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task<AnswerCallResult> AnswerAsync(
        string callControlId, AnswerCallRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a leg, ringing or answered (<c>POST /calls/{id}/actions/hangup</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks><c>call.hangup</c> follows. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">With <see cref="ProviderErrorReason.LegEnded"/> if it had ended already: a normal race.</exception>
    Task HangUpAsync(string callControlId, HangUpCallRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Rejects an incoming leg that is not answered (<c>POST /calls/{id}/actions/reject</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks><c>call.hangup</c> follows. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task RejectAsync(string callControlId, RejectCallRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Connects a leg with another one, with the first of a queue, or with a video room (<c>POST /calls/{id}/actions/bridge</c>).
    /// </summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>call.bridged</c> follows for each leg. Both must be answered, unless a ringtone is asked for. Not sent again after an unknown
    /// outcome: with a queue it could take two legs out.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task BridgeAsync(string callControlId, BridgeCallRequest request, CancellationToken cancellationToken = default);

    /// <summary>Rings a new destination and connects the leg with it (<c>POST /calls/{id}/actions/transfer</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>call.initiated</c> follows for the new leg, then <c>call.answered</c> and <c>call.bridged</c>, or <c>call.hangup</c>: then the
    /// old leg is as it was. Not sent again after an unknown outcome: that could ring twice.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task TransferAsync(string callControlId, TransferCallRequest request, CancellationToken cancellationToken = default);

    /// <summary>Asks the far side to call another SIP address instead (<c>POST /calls/{id}/actions/refer</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>call.refer.started</c> follows, then <c>call.refer.completed</c> or <c>call.refer.failed</c>. Not sent again after an unknown
    /// outcome: that could ring twice.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task ReferAsync(string callControlId, ReferCallRequest request, CancellationToken cancellationToken = default);

    /// <summary>Puts a leg into a queue (<c>POST /calls/{id}/actions/enqueue</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks><c>call.enqueued</c> follows. Not sent again after an unknown outcome: the leg could lose its place.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task EnqueueAsync(string callControlId, EnqueueCallRequest request, CancellationToken cancellationToken = default);

    /// <summary>Takes a leg out of its queue (<c>POST /calls/{id}/actions/leave_queue</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks><c>call.dequeued</c> follows. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task LeaveQueueAsync(string callControlId, LeaveQueueRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Sends a SIP INFO message on a leg (<c>POST /calls/{id}/actions/send_sip_info</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>call.sip_info.received</c> comes to the far side, if Telnyx handles that leg too. Not sent again after an unknown outcome: the
    /// message could come twice.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task SendSipInfoAsync(string callControlId, SendCallSipInfoRequest request, CancellationToken cancellationToken = default);

    /// <summary>Replaces the client state of a leg (<c>PUT /calls/{id}/actions/client_state_update</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>No event follows; later ones carry the new state. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task UpdateClientStateAsync(string callControlId, UpdateCallClientStateRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes what the supervisor of a bridged call hears and says (<c>POST /calls/{id}/actions/switch_supervisor_role</c>).
    /// </summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task SwitchSupervisorRoleAsync(
        string callControlId, SwitchCallSupervisorRoleRequest request, CancellationToken cancellationToken = default);
}
