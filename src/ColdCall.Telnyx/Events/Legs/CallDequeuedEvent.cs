namespace ColdCall.Telnyx;

/// <summary><c>call.dequeued</c>: the leg has left its queue.</summary>
public sealed record CallDequeuedEvent : CallQueueEvent
{
    /// <summary>Its last place in the queue.</summary>
    public int? QueuePosition { get; init; }

    /// <summary>Why it left.</summary>
    public DequeueReason? Reason { get; init; }

    /// <summary>How long it waited, in seconds.</summary>
    public int? WaitTimeSecs { get; init; }
}
