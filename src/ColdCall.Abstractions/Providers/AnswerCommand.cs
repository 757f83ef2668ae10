namespace ColdCall.Providers;

/// <summary>Answer a leg that came to us and mark it as ours.</summary>
public sealed record AnswerCommand : ProviderCommand
{
    /// <summary>The leg.</summary>
    public required string LegId { get; init; }

    /// <summary>Our signed mark: from now on the provider repeats it in the leg's events.</summary>
    public required string Tag { get; init; }
}
