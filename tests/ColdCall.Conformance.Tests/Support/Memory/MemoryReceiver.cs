using System.Text.Json;

namespace ColdCall.Conformance.Tests.Support.Memory;

/// <summary>Reads the webhooks of the switch in memory.</summary>
internal sealed class MemoryReceiver : IWebhookReceiver
{
    public WebhookReceipt Receive(WebhookRequest request) =>
        JsonSerializer.Deserialize(request.Body.Span, EventJson.Default.ProviderEvent) is { } told
            ? new() { Verdict = WebhookVerdict.Accepted, Events = [told] }
            : new() { Verdict = WebhookVerdict.Malformed, Problem = "no event" };
}
