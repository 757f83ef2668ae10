namespace ColdCall.Telnyx;

/// <summary><c>call.gather.ended</c>: the collecting of keys is over.</summary>
public sealed record CallGatherEndedEvent : CallEvent
{
    /// <summary>The keys that were pressed; empty if none.</summary>
    public string? Digits { get; init; }

    /// <summary>How it ended.</summary>
    public GatherStatus? Status { get; init; }
}
