namespace ColdCall.Twilio;

/// <summary>Recordings of one conference.</summary>
/// <remarks>Their files are opened by <see cref="ITwilioRecordings.DownloadAsync"/>. Every member throws <see cref="ProviderException"/> when Twilio refuses, cannot be reached, or gives an answer that cannot be used.</remarks>
public interface ITwilioConferenceRecordings
{
    /// <summary>Lists the recordings of a conference (<c>GET /Conferences/{ConferenceSid}/Recordings.json</c>), page after page.</summary>
    /// <param name="conferenceSid">The conference: <c>CF</c> and 32 hexadecimal digits; not its name.</param>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    IAsyncEnumerable<TwilioRecording> ListAsync(string conferenceSid, ListPartRecordingsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a recording of a conference (<c>GET /Conferences/{ConferenceSid}/Recordings/{Sid}.json</c>).</summary>
    /// <param name="conferenceSid">The conference: <c>CF</c> and 32 hexadecimal digits; not its name.</param>
    /// <param name="recordingSid">The recording: <c>RE</c> and 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The recording.</returns>
    Task<TwilioRecording> GetAsync(string conferenceSid, string recordingSid, CancellationToken cancellationToken = default);

    /// <summary>Pauses, continues or stops a recording (<c>POST /Conferences/{ConferenceSid}/Recordings/{Sid}.json</c>).</summary>
    /// <param name="conferenceSid">The conference: <c>CF</c> and 32 hexadecimal digits; not its name.</param>
    /// <param name="recordingSid">The recording, or <c>Twilio.CURRENT</c> for the one that runs.</param>
    /// <param name="request">What becomes of it.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The recording as it is now.</returns>
    Task<TwilioRecording> UpdateAsync(string conferenceSid, string recordingSid, UpdateRecordingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a recording for good (<c>DELETE /Conferences/{ConferenceSid}/Recordings/{Sid}.json</c>).</summary>
    /// <param name="conferenceSid">The conference: <c>CF</c> and 32 hexadecimal digits; not its name.</param>
    /// <param name="recordingSid">The recording: <c>RE</c> and 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task DeleteAsync(string conferenceSid, string recordingSid, CancellationToken cancellationToken = default);
}
