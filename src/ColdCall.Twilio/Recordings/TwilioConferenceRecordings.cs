using ColdCall.Http;
using ColdCall.Twilio.Http;
using ColdCall.Twilio.Json;

namespace ColdCall.Twilio.Recordings;

/// <inheritdoc cref="ITwilioConferenceRecordings" />
internal sealed class TwilioConferenceRecordings(TwilioTransport transport) : ITwilioConferenceRecordings
{
    public IAsyncEnumerable<TwilioRecording> ListAsync(string conferenceSid, ListPartRecordingsRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.ListAsync<RecordingPage, TwilioRecording>(
            Exchanges.List("list conference recordings", ListPath(conferenceSid), request),
            TwilioJson.Default.RecordingPage,
            cancellationToken);

    public Task<TwilioRecording> GetAsync(string conferenceSid, string recordingSid, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Read("get conference recording", Path(conferenceSid, recordingSid)),
            (TwilioJson.Default.TwilioRecording, thing => thing.Sid),
            cancellationToken);

    public Task<TwilioRecording> UpdateAsync(string conferenceSid, string recordingSid, UpdateRecordingRequest request, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Post(("update conference recording", CommandKind.Idempotent, Path(conferenceSid, recordingSid)), request),
            (TwilioJson.Default.TwilioRecording, thing => thing.Sid),
            cancellationToken);

    public Task DeleteAsync(string conferenceSid, string recordingSid, CancellationToken cancellationToken = default) =>
        transport.SendAsync(Exchanges.Delete("delete conference recording", Path(conferenceSid, recordingSid)), cancellationToken);

    private static string ListPath(string conferenceSid) => $"Conferences/{Paths.Segment(conferenceSid, nameof(conferenceSid))}/Recordings.json";

    private static string Path(string conferenceSid, string recordingSid) =>
        $"Conferences/{Paths.Segment(conferenceSid, nameof(conferenceSid))}/Recordings/{Paths.Segment(recordingSid, nameof(recordingSid))}.json";
}
