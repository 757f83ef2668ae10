namespace ColdCall.Twilio;

/// <summary>Recordings that the account keeps, and their files.</summary>
/// <remarks>A file may come later than its recording: until then it is unknown (404). Every member throws <see cref="ProviderException"/> when Twilio refuses, cannot be reached, or gives an answer that cannot be used.</remarks>
public interface ITwilioRecordings
{
    /// <summary>Lists recordings (<c>GET /Recordings.json</c>), page after page.</summary>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    IAsyncEnumerable<TwilioRecording> ListAsync(ListRecordingsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a recording (<c>GET /Recordings/{Sid}.json</c>).</summary>
    /// <param name="recordingSid">The recording: <c>RE</c> and 32 hexadecimal digits.</param>
    /// <param name="request">Which recordings count; null for those that exist.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The recording.</returns>
    Task<TwilioRecording> GetAsync(string recordingSid, GetRecordingRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a recording for good (<c>DELETE /Recordings/{Sid}.json</c>).</summary>
    /// <param name="recordingSid">The recording: <c>RE</c> and 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task DeleteAsync(string recordingSid, CancellationToken cancellationToken = default);

    /// <summary>Opens the file of a recording (<c>GET /Recordings/{Sid}.wav</c> or <c>.mp3</c>). The account's credentials go to the API's own server only.</summary>
    /// <param name="recordingSid">The recording: <c>RE</c> and 32 hexadecimal digits.</param>
    /// <param name="request">The form of the file; null for WAV as it was recorded.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The file, as it comes in, of any length. Whoever gets it disposes it.</returns>
    Task<Stream> DownloadAsync(string recordingSid, DownloadRecordingRequest? request = null, CancellationToken cancellationToken = default);
}
