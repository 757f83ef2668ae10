namespace ColdCall.Telnyx;

/// <summary>Texts that Telnyx made of recordings.</summary>
public interface ITelnyxRecordingTranscriptions
{
    /// <summary>Lists texts (<c>GET /recording_transcriptions</c>), page after page.</summary>
    /// <param name="request">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    IAsyncEnumerable<TelnyxRecordingTranscription> ListAsync(
        ListRecordingTranscriptionsRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a text (<c>GET /recording_transcriptions/{id}</c>).</summary>
    /// <param name="transcriptionId">The text.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ProviderException">There is no such text, or Telnyx could not be asked.</exception>
    Task<TelnyxRecordingTranscription> GetAsync(string transcriptionId, CancellationToken cancellationToken = default);

    /// <summary>Deletes a text for good (<c>DELETE /recording_transcriptions/{id}</c>). The recording stays.</summary>
    /// <param name="transcriptionId">The text.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The text as it was.</returns>
    /// <exception cref="ProviderException">There is no such text, which may also follow a repeat of our own; or Telnyx could not be asked.</exception>
    Task<TelnyxRecordingTranscription> DeleteAsync(string transcriptionId, CancellationToken cancellationToken = default);
}
