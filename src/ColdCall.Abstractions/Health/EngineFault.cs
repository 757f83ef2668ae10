namespace ColdCall;

/// <summary>Something that keeps the engine from its work, or may do so soon.</summary>
public sealed record EngineFault
{
    /// <summary>What it is about: <c>store</c>, <c>clock</c>, or the name of a provider with its account.</summary>
    public required string Part { get; init; }

    /// <summary>What is wrong, and what to do. It holds no personal data.</summary>
    public required string Problem { get; init; }

    /// <summary>Whether no call can be made while it lasts.</summary>
    public required bool IsCritical { get; init; }
}
