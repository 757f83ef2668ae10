namespace ColdCall.Telnyx;

/// <summary>The voice assistant of a gathering.</summary>
public sealed record GatherAssistant
{
    /// <summary>Its instructions.</summary>
    public string? Instructions { get; init; }

    /// <summary>The language model.</summary>
    public string? Model { get; init; }

    /// <summary>The name of the stored secret that holds your key for OpenAI; needed for its models alone.</summary>
    public string? OpenaiApiKeyRef { get; init; }

    /// <summary>What it can do.</summary>
    public IReadOnlyList<AssistantTool>? Tools { get; init; }
}
