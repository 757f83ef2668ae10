using System.Collections.Concurrent;

namespace ColdCall.Telnyx.Tests.Webhooks.Handlers;

/// <summary>What the handlers of a test were told, and what they do then.</summary>
internal sealed class HandledEvents
{
    public ConcurrentQueue<(string Handler, TelnyxEvent Told, WebhookContext Context)> Told { get; } = new();

    /// <summary>By the handler's name; nothing is done where nothing is said.</summary>
    public ConcurrentDictionary<string, Func<CancellationToken, Task>> Acts { get; } = new();

    public ConcurrentQueue<ScopeMark> Scopes { get; } = new();

    public IEnumerable<string> Lines => Told.Select(each => $"{each.Handler} {each.Told.EventType}").Order(StringComparer.Ordinal);

    public async ValueTask TakeAsync(string handler, TelnyxEvent told, WebhookContext context, CancellationToken cancellationToken)
    {
        Told.Enqueue((handler, told, context));
        if (Acts.TryGetValue(handler, out Func<CancellationToken, Task>? act)) await act(cancellationToken);
    }
}
