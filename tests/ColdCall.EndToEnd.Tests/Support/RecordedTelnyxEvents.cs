using System.Collections.Concurrent;
using ColdCall.Telnyx;

namespace ColdCall.EndToEnd.Tests.Support;

/// <summary>A handler of Telnyx's own events that writes them down, and fails as often as a test wants.</summary>
internal sealed class RecordedTelnyxEvents : IWebhookHandler<TelnyxEvent>
{
    private readonly ConcurrentQueue<(TelnyxEvent Told, WebhookContext Context)> _told = new();

    /// <summary>Whether it refuses an event.</summary>
    public Func<TelnyxEvent, WebhookContext, bool> Refuses { get; set; } = (_, _) => false;

    public IReadOnlyList<(T Told, WebhookContext Context)> Of<T>() where T : TelnyxEvent =>
        [.. _told.Where(each => each.Told is T).Select(each => ((T)each.Told, each.Context))];

    public ValueTask HandleAsync(TelnyxEvent told, WebhookContext context, CancellationToken cancellationToken)
    {
        _told.Enqueue((told, context));
        return Refuses(told, context) ? throw new InvalidOperationException("not now") : ValueTask.CompletedTask;
    }
}
