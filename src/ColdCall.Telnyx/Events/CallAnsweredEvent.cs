namespace ColdCall.Telnyx;

/// <summary><c>call.answered</c>: the leg was answered.</summary>
public sealed record CallAnsweredEvent : CallEvent
{
    /// <summary>When the leg began.</summary>
    public DateTimeOffset? StartTime { get; init; }
}
