using System.Text.Json;
using ColdCall.Json;
using ColdCall.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>Calls the handlers of Telnyx's own events, side by side, and waits for all of them.</summary>
internal sealed class TelnyxWebhookObserver(IEnumerable<WebhookHandlerRegistration> registrations, IServiceScopeFactory scopes, TimeProvider clock) : IWebhookObserver
{
    /// <summary>Telnyx waits 2 seconds for an answer; the rest is for the way here and for the store.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(1500);

    private readonly IReadOnlyList<WebhookHandlerRegistration> _registrations = [.. registrations];

    public async ValueTask ObserveAsync(string account, ProviderEvent told, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(told);
        TelnyxEvent read = TelnyxEvent.Read(told.Raw);
        WebhookHandlerRegistration[] wanting = [.. _registrations.Where(handler => handler.Wants(read))];
        if (wanting.Length == 0) return;

        var context = new WebhookContext { Account = account, Attempt = AttemptOf(told.Raw), Raw = told.Raw };
        Exception?[] faults = await Task.WhenAll(wanting.Select(handler => TryCallAsync(handler, read, context, cancellationToken))).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (faults.Any(fault => fault is not null)) throw new AggregateException(faults.OfType<Exception>());
    }

    /// <returns>Why it failed; null if it did not.</returns>
    private async Task<Exception?> TryCallAsync(WebhookHandlerRegistration handler, TelnyxEvent told, WebhookContext context, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            AsyncServiceScope scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                await handler.CallAsync(scope.ServiceProvider, told, context, either.Token).AsTask().WaitAsync(Limit, clock, cancellationToken).ConfigureAwait(false);
            }

            return null;
        }
        catch (Exception fault)
        {
            return new InvalidOperationException($"{handler.Name} failed at {told.EventType}.", fault);
        }
    }

    private static int? AttemptOf(JsonElement webhook) =>
        webhook.Member("meta")?.Member("attempt") is { ValueKind: JsonValueKind.Number } attempt && attempt.TryGetInt32(out int number) ? number : null;
}
