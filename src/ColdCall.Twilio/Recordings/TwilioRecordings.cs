using ColdCall.Http;
using ColdCall.Twilio.Http;
using ColdCall.Twilio.Json;

namespace ColdCall.Twilio.Recordings;

/// <inheritdoc cref="ITwilioRecordings" />
internal sealed class TwilioRecordings(TwilioTransport transport) : ITwilioRecordings
{
    public IAsyncEnumerable<TwilioRecording> ListAsync(ListRecordingsRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.ListAsync<RecordingPage, TwilioRecording>(
            Exchanges.List("list recordings", "Recordings.json", request),
            TwilioJson.Default.RecordingPage,
            cancellationToken);

    public Task<TwilioRecording> GetAsync(string recordingSid, GetRecordingRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Read("get recording", Path(recordingSid, "json") + FormFields.Of(request).ToQuery()),
            (TwilioJson.Default.TwilioRecording, thing => thing.Sid),
            cancellationToken);

    public Task DeleteAsync(string recordingSid, CancellationToken cancellationToken = default) =>
        transport.SendAsync(Exchanges.Delete("delete recording", Path(recordingSid, "json")), cancellationToken);

    public Task<Stream> DownloadAsync(string recordingSid, DownloadRecordingRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.OpenAsync(
            Exchanges.Read("download recording", Path(recordingSid, (request?.Format ?? RecordingFormat.Wav).Value) + FormFields.Of(request).ToQuery()), cancellationToken);

    private static string Path(string recordingSid, string suffix) => $"Recordings/{Paths.Segment(recordingSid, nameof(recordingSid))}.{Uri.EscapeDataString(suffix)}";
}
