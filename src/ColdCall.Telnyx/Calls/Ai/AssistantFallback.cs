namespace ColdCall.Telnyx;

/// <summary>The language model that steps in when the first cannot be reached.</summary>
public sealed record AssistantFallback
{
    /// <summary>A model at Telnyx.</summary>
    public string? Model { get; init; }

    /// <summary>The name of the stored secret that holds the key for the model.</summary>
    public string? LlmApiKeyRef { get; init; }

    /// <summary>A model of your own.</summary>
    public ExternalLlm? ExternalLlm { get; init; }
}
