using ColdCall.Http;
using ColdCall.Twilio.Http;
using ColdCall.Twilio.Json;

namespace ColdCall.Twilio.Recordings;

/// <inheritdoc cref="ITwilioCallRecordings" />
internal sealed class TwilioCallRecordings(TwilioTransport transport) : ITwilioCallRecordings
{
    public Task<TwilioRecording> CreateAsync(string callSid, StartCallRecordingRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Post(("start recording", CommandKind.Once, ListPath(callSid)), request, ProviderErrorReason.LegEnded),
            (TwilioJson.Default.TwilioRecording, thing => thing.Sid),
            cancellationToken);

    public IAsyncEnumerable<TwilioRecording> ListAsync(string callSid, ListPartRecordingsRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.ListAsync<RecordingPage, TwilioRecording>(
            Exchanges.List("list call recordings", ListPath(callSid), request),
            TwilioJson.Default.RecordingPage,
            cancellationToken);

    public Task<TwilioRecording> GetAsync(string callSid, string recordingSid, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Read("get call recording", Path(callSid, recordingSid)),
            (TwilioJson.Default.TwilioRecording, thing => thing.Sid),
            cancellationToken);

    public Task<TwilioRecording> UpdateAsync(string callSid, string recordingSid, UpdateRecordingRequest request, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Post(("update call recording", CommandKind.Idempotent, Path(callSid, recordingSid)), request),
            (TwilioJson.Default.TwilioRecording, thing => thing.Sid),
            cancellationToken);

    public Task DeleteAsync(string callSid, string recordingSid, CancellationToken cancellationToken = default) =>
        transport.SendAsync(Exchanges.Delete("delete call recording", Path(callSid, recordingSid)), cancellationToken);

    private static string ListPath(string callSid) => $"Calls/{Paths.Segment(callSid, nameof(callSid))}/Recordings.json";

    private static string Path(string callSid, string recordingSid) =>
        $"Calls/{Paths.Segment(callSid, nameof(callSid))}/Recordings/{Paths.Segment(recordingSid, nameof(recordingSid))}.json";
}
