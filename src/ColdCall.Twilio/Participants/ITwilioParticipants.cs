namespace ColdCall.Twilio;

/// <summary>Commands about the participants of conferences.</summary>
/// <remarks>Twilio knows no repeat of a command: a participant is dialed again only when that surely rings nobody twice. Every member throws <see cref="ProviderException"/> when Twilio refuses, cannot be reached, or gives an answer that cannot be used.</remarks>
public interface ITwilioParticipants
{
    /// <summary>Dials somebody into a conference (<c>POST /Conferences/{ConferenceSid}/Participants.json</c>).</summary>
    /// <param name="conference">The conference's id or its name. A live conference is joined; a new name makes one.</param>
    /// <param name="request">Whom, and how they join.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The participant. After an unknown outcome look for its label in the list.</returns>
    Task<TwilioParticipant> CreateAsync(string conference, CreateParticipantRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the participants of a conference that is not over (<c>GET /Conferences/{ConferenceSid}/Participants.json</c>), page after page.</summary>
    /// <param name="conferenceSid">The conference: <c>CF</c> and 32 hexadecimal digits; not its name.</param>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    IAsyncEnumerable<TwilioParticipant> ListAsync(string conferenceSid, ListParticipantsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a participant (<c>GET /Conferences/{ConferenceSid}/Participants/{CallSid}.json</c>).</summary>
    /// <param name="conferenceSid">The conference: <c>CF</c> and 32 hexadecimal digits; not its name.</param>
    /// <param name="participant">The participant's call, or its label.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The participant.</returns>
    Task<TwilioParticipant> GetAsync(string conferenceSid, string participant, CancellationToken cancellationToken = default);

    /// <summary>Mutes, holds or changes a participant (<c>POST /Conferences/{ConferenceSid}/Participants/{CallSid}.json</c>).</summary>
    /// <param name="conferenceSid">The conference: <c>CF</c> and 32 hexadecimal digits; not its name.</param>
    /// <param name="participant">The participant's call, or its label.</param>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The participant as it is now.</returns>
    Task<TwilioParticipant> UpdateAsync(string conferenceSid, string participant, UpdateParticipantRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a participant (<c>DELETE /Conferences/{ConferenceSid}/Participants/{CallSid}.json</c>).</summary>
    /// <param name="conferenceSid">The conference: <c>CF</c> and 32 hexadecimal digits; not its name.</param>
    /// <param name="participant">The participant's call, or its label.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task DeleteAsync(string conferenceSid, string participant, CancellationToken cancellationToken = default);
}
