namespace ColdCall.Telnyx;

/// <summary>What events about a leg in a queue carry.</summary>
public abstract record CallQueueEvent : CallEvent
{
    /// <summary>The queue's name.</summary>
    public string? Queue { get; init; }
}
