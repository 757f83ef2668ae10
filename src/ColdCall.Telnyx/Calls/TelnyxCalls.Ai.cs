using System.Text.Json.Serialization.Metadata;
using ColdCall.Http;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Calls;

/// <content>Voice assistants, and relays to a server that speaks.</content>
internal sealed partial class TelnyxCalls
{
    public Task<AssistantConversation> StartAssistantAsync(string callControlId, StartCallAssistantRequest request, CancellationToken cancellationToken = default) =>
        ConverseAsync((callControlId, "ai_assistant_start", CommandKind.Once), request, WireJson.Context.StartCallAssistantRequest, cancellationToken);

    public Task StopAssistantAsync(string callControlId, StopCallAssistantRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync((callControlId, "ai_assistant_stop"), request ?? new StopCallAssistantRequest(), WireJson.Context.StopCallAssistantRequest, cancellationToken);

    public Task<AssistantConversation> JoinAssistantAsync(string callControlId, JoinCallAssistantRequest request, CancellationToken cancellationToken = default) =>
        ConverseAsync((callControlId, "ai_assistant_join", CommandKind.Idempotent), request, WireJson.Context.JoinCallAssistantRequest, cancellationToken);

    public Task AddAssistantMessagesAsync(string callControlId, AddCallAssistantMessagesRequest request, CancellationToken cancellationToken = default) =>
        OnceAsync((callControlId, "ai_assistant_add_messages"), request, WireJson.Context.AddCallAssistantMessagesRequest, cancellationToken);

    public Task<AssistantConversation> GatherUsingAiAsync(string callControlId, GatherCallUsingAiRequest request, CancellationToken cancellationToken = default) =>
        ConverseAsync((callControlId, "gather_using_ai", CommandKind.Once), request, WireJson.Context.GatherCallUsingAiRequest, cancellationToken);

    public Task<ConversationRelay> StartConversationRelayAsync(
        string callControlId, StartCallConversationRelayRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest post = Exchanges.Post(
            Command((callControlId, "conversation_relay_start"), CommandKind.Once),
            transport.BodyOf(request, WireJson.Context.StartCallConversationRelayRequest));
        return transport.AskAsync(post, WireJson.Context.ConversationRelayAnswer, cancellationToken);
    }

    public Task StopConversationRelayAsync(string callControlId, StopCallConversationRelayRequest? request = null, CancellationToken cancellationToken = default) =>
        RepeatableAsync(
            (callControlId, "conversation_relay_stop"),
            request ?? new StopCallConversationRelayRequest(),
            WireJson.Context.StopCallConversationRelayRequest,
            cancellationToken);

    private Task<AssistantConversation> ConverseAsync<T>(
        (string Leg, string Action, CommandKind Kind) what, T request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : CommandRequest
    {
        ArgumentNullException.ThrowIfNull(request);
        TelnyxRequest post = Exchanges.Post(Command((what.Leg, what.Action), what.Kind), transport.BodyOf(request, type));
        return transport.AskAsync(post, WireJson.Context.AssistantConversationAnswer, cancellationToken);
    }
}
