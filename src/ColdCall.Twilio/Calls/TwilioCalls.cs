using ColdCall.Http;
using ColdCall.Twilio.Http;
using ColdCall.Twilio.Json;

namespace ColdCall.Twilio.Calls;

/// <inheritdoc cref="ITwilioCalls" />
internal sealed class TwilioCalls(TwilioTransport transport) : ITwilioCalls
{
    public Task<TwilioCall> CreateAsync(CreateCallRequest request, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Post(("create call", CommandKind.Once, "Calls.json"), request),
            (TwilioJson.Default.TwilioCall, thing => thing.Sid),
            cancellationToken);

    public IAsyncEnumerable<TwilioCall> ListAsync(ListCallsRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.ListAsync<CallPage, TwilioCall>(
            Exchanges.List("list calls", "Calls.json", request),
            TwilioJson.Default.CallPage,
            cancellationToken);

    public Task<TwilioCall> GetAsync(string callSid, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Read("get call", Path(callSid), ProviderErrorReason.LegEnded),
            (TwilioJson.Default.TwilioCall, thing => thing.Sid),
            cancellationToken);

    public Task<TwilioCall> UpdateAsync(string callSid, UpdateCallRequest request, CancellationToken cancellationToken = default) =>
        transport.AskAsync(
            Exchanges.Post(("update call", KindOf(request), Path(callSid)), request, ProviderErrorReason.LegEnded),
            (TwilioJson.Default.TwilioCall, thing => thing.Sid),
            cancellationToken);

    public Task DeleteAsync(string callSid, CancellationToken cancellationToken = default) =>
        transport.SendAsync(Exchanges.Delete("delete call", Path(callSid)), cancellationToken);

    public IAsyncEnumerable<TwilioCallEvent> ListEventsAsync(string callSid, CancellationToken cancellationToken = default) =>
        transport.ListAsync<CallEventPage, TwilioCallEvent>(
            Exchanges.List("list call events", $"Calls/{Paths.Segment(callSid, nameof(callSid))}/Events.json", null),
            TwilioJson.Default.CallEventPage,
            cancellationToken);

    private static CommandKind KindOf(UpdateCallRequest request) => request.Url is null && request.Twiml is null ? CommandKind.Idempotent : CommandKind.Heard;

    private static string Path(string callSid) => $"Calls/{Paths.Segment(callSid, nameof(callSid))}.json";
}
