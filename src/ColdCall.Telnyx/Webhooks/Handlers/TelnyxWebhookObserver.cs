using System.Text.Json;
using ColdCall.Json;
using ColdCall.Providers;
using ColdCall.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>Tells Telnyx's own events to their handlers.</summary>
internal sealed class TelnyxWebhookObserver(IEnumerable<WebhookHandlerRegistration> registrations, IServiceScopeFactory scopes, TimeProvider clock) : IWebhookObserver
{
    /// <summary>Telnyx waits 2 seconds for an answer; the rest is for the way here and for the store.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(1500);

    private readonly IReadOnlyList<WebhookHandlerRegistration> _registrations = [.. registrations];
    private readonly HandlerCalls _calls = new(scopes, clock, Limit);

    public async ValueTask ObserveAsync(string account, ProviderEvent told, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(told);
        TelnyxEvent read = TelnyxEvent.Read(told.Raw);
        var context = new WebhookContext { Account = account, Attempt = AttemptOf(told.Raw), Raw = told.Raw };
        HandlerCall[] calls = [.. _registrations.Where(handler => handler.Wants(read)).Select(handler => handler.CallFor(read, context))];
        await _calls.MakeAsync(read.EventType, calls, cancellationToken).ConfigureAwait(false);
    }

    private static int? AttemptOf(JsonElement webhook) =>
        webhook.Member("meta")?.Member("attempt") is { ValueKind: JsonValueKind.Number } attempt && attempt.TryGetInt32(out int number) ? number : null;
}
