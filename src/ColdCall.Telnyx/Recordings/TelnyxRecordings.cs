using System.Text.Json;
using ColdCall.Http;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Recordings;

/// <inheritdoc cref="ITelnyxRecordings" />
internal sealed class TelnyxRecordings(TelnyxTransport transport) : ITelnyxRecordings
{
    public IAsyncEnumerable<TelnyxRecording> ListAsync(ListRecordingsRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.ListAsync(
            ("list recordings", page => "recordings" + QueryOf(request ?? new ListRecordingsRequest(), page)), WireJson.Context.RecordingListAnswer, cancellationToken);

    public Task<TelnyxRecording> GetAsync(string recordingId, CancellationToken cancellationToken = default) =>
        transport.ReadAsync(("get recording", Path(recordingId)), WireJson.Context.RecordingAnswer, cancellationToken);

    public async Task<Stream> DownloadAsync(string recordingId, AudioFormat format, CancellationToken cancellationToken = default)
    {
        TelnyxRecording recording = await GetAsync(recordingId, cancellationToken).ConfigureAwait(false);
        string? link = format == AudioFormat.Mp3 ? recording.DownloadUrls?.Mp3 : format == AudioFormat.Wav ? recording.DownloadUrls?.Wav : null;
        if (link is not { Length: > 0 }) throw NoFile($"there is no link to a file in the format '{format}'. Ask for the format that was recorded");
        if (!Uri.TryCreate(link, UriKind.Absolute, out Uri? address) || !IsTrusted(address)) throw NoFile("its link does not lead to an https address");
        return await transport.OpenAsync("download recording", address, cancellationToken).ConfigureAwait(false);
    }

    public Task<TelnyxRecording> DeleteAsync(string recordingId, CancellationToken cancellationToken = default) =>
        transport.AskAsync(Exchanges.Delete("delete recording", Path(recordingId)), WireJson.Context.RecordingAnswer, cancellationToken);

    public Task DeleteManyAsync(DeleteRecordingsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Ids is not { Count: > 0 }) throw new ArgumentException("Name at least one recording.", nameof(request));
        return transport.ActAsync(
            ("delete recordings", CommandKind.Idempotent, "recordings/actions/delete"),
            JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.DeleteRecordingsRequest),
            cancellationToken);
    }

    // What is not encrypted must not leave the machine.
    private static bool IsTrusted(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static ProviderException NoFile(string problem) => new(TelnyxDefaults.ProviderName, "download recording", CommandCertainty.NotSent, problem);

    private static string Path(string recordingId) => $"recordings/{Paths.Segment(recordingId, nameof(recordingId))}";

    private static string QueryOf(ListRecordingsRequest request, int page) => Paths.Query(
        ("filter[conference_id]", request.ConferenceId),
        ("filter[conference_region]", request.ConferenceRegion),
        ("filter[call_control_id]", request.CallControlId),
        ("filter[call_leg_id]", request.CallLegId),
        ("filter[call_session_id]", request.CallSessionId),
        ("filter[connection_id]", request.ConnectionId),
        ("filter[from]", request.From),
        ("filter[to]", request.To),
        ("filter[sip_call_id]", request.SipCallId),
        ("filter[created_at][gte]", Paths.Text(request.CreatedFrom)),
        ("filter[created_at][lte]", Paths.Text(request.CreatedTo)),
        ("filter[start_time][gte]", Paths.Text(request.StartedFrom)),
        ("filter[start_time][lte]", Paths.Text(request.StartedTo)),
        ("filter[end_time][gte]", Paths.Text(request.EndedFrom)),
        ("filter[end_time][lte]", Paths.Text(request.EndedTo)),
        ("page[number]", Paths.Text(page)),
        ("page[size]", Paths.Text(Exchanges.PageSize)));
}
