using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ColdCall.Http;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Calls;

/// <inheritdoc cref="ITelnyxCalls" />
internal sealed partial class TelnyxCalls(TelnyxTransport transport) : ITelnyxCalls
{
    private static TelnyxJson Wire => WireJson.Context;

    public async Task<TelnyxCall> DialAsync(DialCallRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest post = Exchanges.Post(("dial", CommandKind.Once, "calls"), transport.BodyOf(request, Wire.DialCallRequest));
        Answer<TelnyxCall> answer = await transport.SendAsync(post, Wire.CallAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Data is { CallControlId.Length: > 0 } call ? call : throw Exchanges.Unusable(post);
    }

    public Task<TelnyxCall> GetAsync(string callControlId, CancellationToken cancellationToken = default) =>
        transport.ReadAsync(("get call", $"calls/{Paths.Segment(callControlId, nameof(callControlId))}"), Wire.CallAnswer, cancellationToken);

    public async Task<AnswerCallResult> AnswerAsync(string callControlId, AnswerCallRequest? request = null, CancellationToken cancellationToken = default)
    {
        TelnyxRequest post = Exchanges.Post(
            ("answer", CommandKind.Idempotent, ActionPath(callControlId, "answer")),
            transport.BodyOf(request ?? new AnswerCallRequest(), Wire.AnswerCallRequest));
        Answer<AnswerCallResult> answer = await transport.SendAsync(post, Wire.AnswerCallAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Data ?? new AnswerCallResult();
    }

    public Task HangUpAsync(string callControlId, HangUpCallRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "hangup"), request ?? new HangUpCallRequest(), Wire.HangUpCallRequest, cancellationToken);

    public Task RejectAsync(string callControlId, RejectCallRequest request, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "reject"), request, Wire.RejectCallRequest, cancellationToken);

    public Task BridgeAsync(string callControlId, BridgeCallRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "bridge"), request, Wire.BridgeCallRequest, cancellationToken);

    public Task TransferAsync(string callControlId, TransferCallRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "transfer"), request, Wire.TransferCallRequest, cancellationToken);

    public Task ReferAsync(string callControlId, ReferCallRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "refer"), request, Wire.ReferCallRequest, cancellationToken);

    public Task EnqueueAsync(string callControlId, EnqueueCallRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "enqueue"), request, Wire.EnqueueCallRequest, cancellationToken);

    public Task LeaveQueueAsync(string callControlId, LeaveQueueRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "leave_queue"), request ?? new LeaveQueueRequest(), Wire.LeaveQueueRequest, cancellationToken);

    public Task SendSipInfoAsync(string callControlId, SendCallSipInfoRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "send_sip_info"), request, Wire.SendCallSipInfoRequest, cancellationToken);

    public Task UpdateClientStateAsync(string callControlId, UpdateCallClientStateRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(request, Wire.UpdateCallClientStateRequest);
        TelnyxRequest put = Exchanges.Post(Command((callControlId, "client_state_update"), CommandKind.Idempotent), body) with { Method = HttpMethod.Put };
        return transport.SendAsync(put, Wire.CommandAnswer, cancellationToken);
    }

    public Task SwitchSupervisorRoleAsync(string callControlId, SwitchCallSupervisorRoleRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(request, Wire.SwitchCallSupervisorRoleRequest);
        return transport.ActAsync(Command((callControlId, "switch_supervisor_role"), CommandKind.Idempotent), body, cancellationToken);
    }

    private Task OnceAsync<T>((string Leg, string Action) what, T request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : CommandRequest => ActAsync(what, (CommandKind.Once, request), type, cancellationToken);

    private Task HeardAsync<T>((string Leg, string Action) what, T request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : CommandRequest => ActAsync(what, (CommandKind.Heard, request), type, cancellationToken);

    private Task RepeatableAsync<T>((string Leg, string Action) what, T request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : CommandRequest => ActAsync(what, (CommandKind.Idempotent, request), type, cancellationToken);

    private Task ActAsync<T>(
        (string Leg, string Action) what, (CommandKind Kind, T Request) command, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : CommandRequest
    {
        ArgumentNullException.ThrowIfNull(command.Request, "request");
        return transport.ActAsync(Command(what, command.Kind), transport.BodyOf(command.Request, type), cancellationToken);
    }

    // The action's own name serves in errors and logs too: "leave queue", "record start".
    private static (string Command, CommandKind Kind, string Path) Command((string Leg, string Action) what, CommandKind kind) =>
        (what.Action.Replace('_', ' '), kind, ActionPath(what.Leg, what.Action));

    private static string ActionPath(string callControlId, string action) =>
        $"calls/{Paths.Segment(callControlId, nameof(callControlId))}/actions/{action}";
}
