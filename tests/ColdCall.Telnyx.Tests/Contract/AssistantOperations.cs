namespace ColdCall.Telnyx.Tests.Contract;

internal static class AssistantOperations
{
    public static IEnumerable<Operation> All =>
    [
        new("CallStartAIAssistant", (telnyx, fill, token) => telnyx.Calls.StartAssistantAsync("v3:abc", fill.Of<StartCallAssistantRequest>(), token)),
        new("CallStopAIAssistant", (telnyx, fill, token) => telnyx.Calls.StopAssistantAsync("v3:abc", fill.Of<StopCallAssistantRequest>(), token)),
        new("CallJoinAIAssistant", (telnyx, fill, token) => telnyx.Calls.JoinAssistantAsync("v3:abc", fill.Of<JoinCallAssistantRequest>(), token)),
        new("CallAddMessagesToAIAssistant", (telnyx, fill, token) => telnyx.Calls.AddAssistantMessagesAsync("v3:abc", fill.Of<AddCallAssistantMessagesRequest>(), token)),
        new("callGatherUsingAI", (telnyx, fill, token) => telnyx.Calls.GatherUsingAiAsync("v3:abc", fill.Of<GatherCallUsingAiRequest>(), token)),
        new("CallStartConversationRelay", (telnyx, fill, token) => telnyx.Calls.StartConversationRelayAsync("v3:abc", fill.Of<StartCallConversationRelayRequest>(), token)),
        new("CallStopConversationRelay", (telnyx, fill, token) => telnyx.Calls.StopConversationRelayAsync("v3:abc", fill.Of<StopCallConversationRelayRequest>(), token)),
    ];
}
