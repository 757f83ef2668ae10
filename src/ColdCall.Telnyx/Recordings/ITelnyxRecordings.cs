namespace ColdCall.Telnyx;

/// <summary>Recordings that Telnyx keeps.</summary>
public interface ITelnyxRecordings
{
    /// <summary>Lists recordings (<c>GET /recordings</c>), page after page.</summary>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    IAsyncEnumerable<TelnyxRecording> ListAsync(ListRecordingsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a recording, with fresh links (<c>GET /recordings/{id}</c>).</summary>
    /// <param name="recordingId">The recording.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="ProviderException">There is no such recording, or Telnyx could not be asked.</exception>
    Task<TelnyxRecording> GetAsync(string recordingId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens the file of a recording. Its links are good for 10 minutes only, so the recording is read anew (<c>GET /recordings/{id}</c>) and the
    /// link in the answer opened. The account's key goes to no other server.
    /// </summary>
    /// <param name="recordingId">The recording.</param>
    /// <param name="format">The format of the file; there is a link only for the one that was recorded.</param>
    /// <param name="cancellationToken">Stops waiting for the file to begin. Reading the stream takes a token of its own.</param>
    /// <returns>The file, as it comes in, of any length. Whoever gets it disposes it.</returns>
    /// <exception cref="ProviderException">There is no such recording, none in this format, or its file cannot be had.</exception>
    Task<Stream> DownloadAsync(string recordingId, AudioFormat format, CancellationToken cancellationToken = default);

    /// <summary>Deletes a recording for good (<c>DELETE /recordings/{id}</c>).</summary>
    /// <param name="recordingId">The recording.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The recording as it was.</returns>
    /// <exception cref="ProviderException">There is no such recording, which may also follow a repeat of our own; or Telnyx could not be asked.</exception>
    Task<TelnyxRecording> DeleteAsync(string recordingId, CancellationToken cancellationToken = default);

    /// <summary>Deletes several recordings for good (<c>POST /recordings/actions/delete</c>).</summary>
    /// <param name="request">Which ones.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task DeleteManyAsync(DeleteRecordingsRequest request, CancellationToken cancellationToken = default);
}
