using System.Text.Json;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Calls;

/// <inheritdoc cref="ITelnyxCalls" />
internal sealed class TelnyxCalls(TelnyxTransport transport) : ITelnyxCalls
{
    public async Task<TelnyxCall> DialAsync(DialCallRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest post = Exchanges.Post(("dial", CommandKind.Once, "calls"), JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Context.DialCallRequest));
        Answer<TelnyxCall> answer = await transport.SendAsync(post, WireJson.Context.CallAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Data is { CallControlId.Length: > 0 } call ? call : throw Exchanges.Unusable(post);
    }

    public Task AnswerAsync(string callControlId, AnswerCallRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.ActAsync(
            ("answer", CommandKind.Once, ActionPath(callControlId, "answer")),
            JsonSerializer.SerializeToUtf8Bytes(request ?? new AnswerCallRequest(), WireJson.Context.AnswerCallRequest),
            cancellationToken);

    public Task HangUpAsync(string callControlId, HangUpCallRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.ActAsync(
            ("hang up", CommandKind.Idempotent, ActionPath(callControlId, "hangup")),
            JsonSerializer.SerializeToUtf8Bytes(request ?? new HangUpCallRequest(), WireJson.Context.HangUpCallRequest),
            cancellationToken);

    public Task<TelnyxCall> GetAsync(string callControlId, CancellationToken cancellationToken = default) =>
        transport.ReadAsync(("get call", $"calls/{Paths.Segment(callControlId, nameof(callControlId))}"), WireJson.Context.CallAnswer, cancellationToken);

    private static string ActionPath(string callControlId, string action) =>
        $"calls/{Paths.Segment(callControlId, nameof(callControlId))}/actions/{action}";
}
