using System.Collections.Concurrent;

namespace ColdCall.Twilio.Tests.Webhooks.Handlers;

/// <summary>What the handlers were told.</summary>
internal sealed class HandledEvents
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public bool Refuses { get; set; }

    public ValueTask TakeAsync(string handler, TwilioEvent told)
    {
        Lines.Enqueue($"{handler} {told.EventType}");
        return Refuses ? throw new InvalidOperationException("not now") : ValueTask.CompletedTask;
    }
}
