using ColdCall.Http;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.RecordingTranscriptions;

/// <inheritdoc cref="ITelnyxRecordingTranscriptions" />
internal sealed class TelnyxRecordingTranscriptions(TelnyxTransport transport) : ITelnyxRecordingTranscriptions
{
    public IAsyncEnumerable<TelnyxRecordingTranscription> ListAsync(
        ListRecordingTranscriptionsRequest? request = null, CancellationToken cancellationToken = default)
    {
        string PathAfter(string? after) => "recording_transcriptions" + Paths.Query(
            ("filter[recording_id]", request?.RecordingId),
            ("filter[created_at][gte]", Paths.Text(request?.CreatedFrom)),
            ("filter[created_at][lte]", Paths.Text(request?.CreatedTo)),
            ("page[size]", Paths.Text(Exchanges.PageSize)),
            ("page[after]", after));
        return transport.ListByCursorAsync(("list recording transcriptions", PathAfter), WireJson.Context.RecordingTranscriptionListAnswer, cancellationToken);
    }

    public Task<TelnyxRecordingTranscription> GetAsync(string transcriptionId, CancellationToken cancellationToken = default) =>
        transport.ReadAsync(("get recording transcription", Path(transcriptionId)), WireJson.Context.RecordingTranscriptionAnswer, cancellationToken);

    public Task<TelnyxRecordingTranscription> DeleteAsync(string transcriptionId, CancellationToken cancellationToken = default) => transport.AskAsync(
        Exchanges.Delete("delete recording transcription", Path(transcriptionId)), WireJson.Context.RecordingTranscriptionAnswer, cancellationToken);

    private static string Path(string transcriptionId) => $"recording_transcriptions/{Paths.Segment(transcriptionId, nameof(transcriptionId))}";
}
