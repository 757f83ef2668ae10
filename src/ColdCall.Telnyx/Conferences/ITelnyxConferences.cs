namespace ColdCall.Telnyx;

/// <summary>Commands about conferences.</summary>
/// <remarks>
/// A conference is named by its id; most actions take its name as well. Telnyx acts on everybody where the list of legs is missing, so
/// acting on some and acting on all are different members here, and an empty list is refused before anything is sent. Every member
/// throws <see cref="ProviderException"/> when Telnyx refuses, cannot be reached, or gives an answer that cannot be used.
/// </remarks>
public partial interface ITelnyxConferences
{
    /// <summary>Makes a conference from an answered leg (<c>POST /conferences</c>).</summary>
    /// <param name="request">The leg and the name.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The conference.</returns>
    /// <remarks>Sent again only when it did not reach Telnyx, or Telnyx answered 429. After an unknown outcome look for the name.</remarks>
    /// <exception cref="ProviderException">For example <see cref="ProviderErrorReason.NameTaken"/> or <see cref="ProviderErrorReason.NotAnswered"/>.</exception>
    Task<TelnyxConference> CreateAsync(CreateConferenceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists conferences, those that expire last first (<c>GET /conferences</c>), page after page.</summary>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<TelnyxConference> ListAsync(ListConferencesRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a conference (<c>GET /conferences/{id}</c>).</summary>
    /// <param name="conferenceId">Its id.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The conference.</returns>
    Task<TelnyxConference> GetAsync(string conferenceId, CancellationToken cancellationToken = default);

    /// <summary>Lists the legs in a conference (<c>GET /conferences/{id}/participants</c>), page after page.</summary>
    /// <param name="conferenceId">Its id.</param>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<TelnyxParticipant> ListParticipantsAsync(
        string conferenceId, ListParticipantsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one participant (<c>GET /conferences/{id}/participants/{participant_id}</c>).</summary>
    /// <param name="conferenceId">The conference's id; not its name.</param>
    /// <param name="participantId">The participant's id, or the label it was given.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The participant.</returns>
    Task<TelnyxParticipant> GetParticipantAsync(string conferenceId, string participantId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes what happens when a participant leaves (<c>PATCH /conferences/{id}/participants/{participant_id}</c>). Muting and holding are
    /// actions of the conference.
    /// </summary>
    /// <param name="conferenceId">The conference's id; not its name.</param>
    /// <param name="participantId">The participant's id, or the label it was given.</param>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The participant as it is now.</returns>
    Task<TelnyxParticipant> UpdateParticipantAsync(
        string conferenceId, string participantId, UpdateParticipantRequest request, CancellationToken cancellationToken = default);

    /// <summary>Puts an answered leg into a conference (<c>POST /conferences/{id}/actions/join</c>).</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">The leg, and how it joins.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ProviderException">For example <see cref="ProviderErrorReason.AlreadyJoined"/>, also after a repeat of our own.</exception>
    Task JoinAsync(string conferenceId, JoinConferenceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Takes a leg out of a conference; it stays up, parked (<c>POST /conferences/{id}/actions/leave</c>).</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">The leg.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task LeaveAsync(string conferenceId, LeaveConferenceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes the supervisor's role of a leg (<c>POST /conferences/{id}/actions/update</c>).</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">The leg and its role.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>It was seen to be accepted without effect; leaving and joining again with the role works.</remarks>
    Task UpdateAsync(string conferenceId, UpdateConferenceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Mutes some legs (<c>POST /conferences/{id}/actions/mute</c>).</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">The legs.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    Task MuteAsync(string conferenceId, ParticipantsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Mutes everybody (<c>POST /conferences/{id}/actions/mute</c> without a list).</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task MuteAllAsync(string conferenceId, CancellationToken cancellationToken = default);

    /// <summary>Unmutes some legs (<c>POST /conferences/{id}/actions/unmute</c>).</summary>
    /// <inheritdoc cref="MuteAsync" />
    Task UnmuteAsync(string conferenceId, ParticipantsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Unmutes everybody (<c>POST /conferences/{id}/actions/unmute</c> without a list).</summary>
    /// <inheritdoc cref="MuteAllAsync" />
    Task UnmuteAllAsync(string conferenceId, CancellationToken cancellationToken = default);

    /// <summary>Puts some legs on hold (<c>POST /conferences/{id}/actions/hold</c>).</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">The legs, and what they hear.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    Task HoldAsync(string conferenceId, HoldParticipantsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Puts everybody on hold (<c>POST /conferences/{id}/actions/hold</c> without a list).</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">What they hear; null for nothing.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task HoldAllAsync(string conferenceId, HoldAllRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes some legs off hold (<c>POST /conferences/{id}/actions/unhold</c>). Telnyx demands the list here, so there is no member for all.
    /// </summary>
    /// <inheritdoc cref="MuteAsync" />
    Task UnholdAsync(string conferenceId, ParticipantsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends a conference and hangs up everybody in it (<c>POST /conferences/{id}/actions/end</c>).</summary>
    /// <param name="conferenceId">Its id; not its name.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ProviderException">With <see cref="ProviderErrorReason.ConferenceEnded"/> if it was over already.</exception>
    Task EndAsync(string conferenceId, EndConferenceRequest? request = null, CancellationToken cancellationToken = default);
}
