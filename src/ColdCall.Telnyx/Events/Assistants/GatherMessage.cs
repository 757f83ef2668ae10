namespace ColdCall.Telnyx;

/// <summary>Something that was said in a gather in conversation.</summary>
public sealed record GatherMessage
{
    /// <summary>Who said it.</summary>
    public GatherMessageRole? Role { get; init; }

    /// <summary>What was said.</summary>
    public string? Content { get; init; }

    /// <summary>Its type and no more: people said it.</summary>
    public override string ToString() => nameof(GatherMessage);
}
