using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Webhooks;

/// <summary>Calls the handlers of a provider's own events, side by side, each in a scope of its own, and waits for all of them within a limit.</summary>
internal sealed class HandlerCalls(IServiceScopeFactory scopes, TimeProvider clock, TimeSpan limit)
{
    /// <exception cref="AggregateException">Some failed, or took too long; all others were called.</exception>
    public async Task MakeAsync(string eventType, IReadOnlyList<HandlerCall> calls, CancellationToken cancellationToken)
    {
        if (calls.Count == 0) return;
        Exception?[] faults = await Task.WhenAll(calls.Select(call => TryMakeAsync(eventType, call, cancellationToken))).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (faults.Any(fault => fault is not null)) throw new AggregateException(faults.OfType<Exception>());
    }

    /// <returns>Why it failed; null if it did not.</returns>
    private async Task<Exception?> TryMakeAsync(string eventType, HandlerCall call, CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            AsyncServiceScope scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                await call.InvokeAsync(scope.ServiceProvider, either.Token).AsTask().WaitAsync(limit, clock, cancellationToken).ConfigureAwait(false);
            }

            return null;
        }
        catch (Exception fault)
        {
            return new InvalidOperationException($"{call.Name} failed at {eventType}.", fault);
        }
    }
}
