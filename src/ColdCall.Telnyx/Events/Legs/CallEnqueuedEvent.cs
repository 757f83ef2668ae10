namespace ColdCall.Telnyx;

/// <summary><c>call.enqueued</c>: the leg waits in a queue.</summary>
public sealed record CallEnqueuedEvent : CallQueueEvent
{
    /// <summary>Its place in the queue.</summary>
    public int? CurrentPosition { get; init; }

    /// <summary>How long legs wait in this queue on average, in seconds.</summary>
    public int? QueueAvgWaitTimeSecs { get; init; }
}
