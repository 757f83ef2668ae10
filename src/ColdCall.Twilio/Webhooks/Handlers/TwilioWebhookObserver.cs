using System.Text.Json;
using ColdCall.Providers;
using ColdCall.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Twilio.Webhooks;

/// <summary>Tells Twilio's own events to their handlers.</summary>
internal sealed class TwilioWebhookObserver(IEnumerable<WebhookHandlerRegistration> registrations, IServiceScopeFactory scopes, TimeProvider clock) : IWebhookObserver
{
    /// <summary>Twilio waits 15 seconds for an answer, but a person may wait for it as well.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<WebhookHandlerRegistration> _registrations = [.. registrations];
    private readonly HandlerCalls _calls = new(scopes, clock, Limit);

    public async ValueTask ObserveAsync(string account, ProviderEvent told, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(told);

        // One webhook can be two events to the engine; the content stands with the first of them.
        if (told.Raw.ValueKind == JsonValueKind.Undefined) return;
        TwilioEvent read = TwilioEvent.Read(told.Raw);
        var context = new WebhookContext { Account = account, Raw = told.Raw };
        HandlerCall[] calls = [.. _registrations.Where(handler => handler.Wants(read)).Select(handler => handler.CallFor(read, context))];
        await _calls.MakeAsync(read.EventType, calls, cancellationToken).ConfigureAwait(false);
    }
}
