namespace ColdCall.Providers;

/// <summary>Answer a leg that came to us and mark it as ours.</summary>
public sealed record AnswerCommand : ProviderCommand
{
    /// <summary>The leg.</summary>
    public required string LegId { get; init; }

    /// <summary>Our signed mark: from now on the provider repeats it in the leg's events.</summary>
    public required string Tag { get; init; }

    /// <summary>Our name of the conference at the provider, for those where the answer itself joins the leg.</summary>
    public required string ConferenceName { get; init; }

    /// <summary>Whether it joins muted, where the answer itself joins it.</summary>
    public bool Muted { get; init; }

    /// <summary>Whether the conference is recorded, for providers that have to be told before it starts.</summary>
    public bool Record { get; init; }
}
