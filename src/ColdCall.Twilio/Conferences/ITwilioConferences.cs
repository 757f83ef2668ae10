namespace ColdCall.Twilio;

/// <summary>Commands about conferences. One comes to be when its first participant is created or joins by TwiML.</summary>
/// <remarks>What is announced is sent again only when Twilio asked to wait. Every member throws <see cref="ProviderException"/> when Twilio refuses, cannot be reached, or gives an answer that cannot be used.</remarks>
public interface ITwilioConferences
{
    /// <summary>Lists conferences (<c>GET /Conferences.json</c>), page after page.</summary>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    IAsyncEnumerable<TwilioConference> ListAsync(ListConferencesRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a conference (<c>GET /Conferences/{Sid}.json</c>).</summary>
    /// <param name="conferenceSid">The conference: <c>CF</c> and 32 hexadecimal digits; not its name.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The conference.</returns>
    Task<TwilioConference> GetAsync(string conferenceSid, CancellationToken cancellationToken = default);

    /// <summary>Ends a conference, or announces something in it (<c>POST /Conferences/{Sid}.json</c>).</summary>
    /// <param name="conferenceSid">The conference: <c>CF</c> and 32 hexadecimal digits; not its name.</param>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The conference as it is now.</returns>
    Task<TwilioConference> UpdateAsync(string conferenceSid, UpdateConferenceRequest request, CancellationToken cancellationToken = default);
}
