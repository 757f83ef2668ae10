namespace ColdCall.Twilio;

/// <summary>Recordings of one call.</summary>
/// <remarks>Their files are opened by <see cref="ITwilioRecordings.DownloadAsync"/>. Every member throws <see cref="ProviderException"/> when Twilio refuses, cannot be reached, or gives an answer that cannot be used.</remarks>
public interface ITwilioCallRecordings
{
    /// <summary>Begins to record a call (<c>POST /Calls/{CallSid}/Recordings.json</c>). It is sent again only when it surely did nothing.</summary>
    /// <param name="callSid">The call: <c>CA</c> and 32 hexadecimal digits.</param>
    /// <param name="request">How; null for the defaults.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The recording.</returns>
    Task<TwilioRecording> CreateAsync(string callSid, StartCallRecordingRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the recordings of a call (<c>GET /Calls/{CallSid}/Recordings.json</c>), page after page.</summary>
    /// <param name="callSid">The call: <c>CA</c> and 32 hexadecimal digits.</param>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    IAsyncEnumerable<TwilioRecording> ListAsync(string callSid, ListPartRecordingsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a recording of a call (<c>GET /Calls/{CallSid}/Recordings/{Sid}.json</c>).</summary>
    /// <param name="callSid">The call: <c>CA</c> and 32 hexadecimal digits.</param>
    /// <param name="recordingSid">The recording: <c>RE</c> and 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The recording.</returns>
    Task<TwilioRecording> GetAsync(string callSid, string recordingSid, CancellationToken cancellationToken = default);

    /// <summary>Pauses, continues or stops a recording (<c>POST /Calls/{CallSid}/Recordings/{Sid}.json</c>).</summary>
    /// <param name="callSid">The call: <c>CA</c> and 32 hexadecimal digits.</param>
    /// <param name="recordingSid">The recording, or <c>Twilio.CURRENT</c> for the one that runs.</param>
    /// <param name="request">What becomes of it.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The recording as it is now.</returns>
    Task<TwilioRecording> UpdateAsync(string callSid, string recordingSid, UpdateRecordingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a recording for good (<c>DELETE /Calls/{CallSid}/Recordings/{Sid}.json</c>).</summary>
    /// <param name="callSid">The call: <c>CA</c> and 32 hexadecimal digits.</param>
    /// <param name="recordingSid">The recording: <c>RE</c> and 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task DeleteAsync(string callSid, string recordingSid, CancellationToken cancellationToken = default);
}
