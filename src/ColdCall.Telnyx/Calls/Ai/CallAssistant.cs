using System.Text.Json;

namespace ColdCall.Telnyx;

/// <summary>A stored voice assistant, and what shall be different for this call. Null members are as stored.</summary>
public sealed record CallAssistant
{
    /// <summary>The assistant.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its instructions; may hold variables.</summary>
    public string? Instructions { get; init; }

    /// <summary>What it says first, as text, or as SSML for voices of Amazon Polly; up to 3,000 characters.</summary>
    public string? Greeting { get; init; }

    /// <summary>The language model.</summary>
    public string? Model { get; init; }

    /// <summary>The name of the stored secret that holds the key for the model's maker.</summary>
    public string? LlmApiKeyRef { get; init; }

    /// <summary>The old name of <see cref="LlmApiKeyRef"/>, for OpenAI alone.</summary>
    public string? OpenaiApiKeyRef { get; init; }

    /// <summary>A language model of your own.</summary>
    public ExternalLlm? ExternalLlm { get; init; }

    /// <summary>The language model that steps in when the first cannot be reached.</summary>
    public AssistantFallback? FallbackConfig { get; init; }

    /// <summary>Values of the variables: texts, numbers or truth values.</summary>
    public IReadOnlyDictionary<string, JsonElement>? DynamicVariables { get; init; }

    /// <summary>What it can do, in place of what is stored.</summary>
    public IReadOnlyList<AssistantTool>? Tools { get; init; }

    /// <summary>Servers of the Model Context Protocol that it may use, objects in Telnyx's own form.</summary>
    public IReadOnlyList<JsonElement>? McpServers { get; init; }

    /// <summary>How the conversation is traced, an object in Telnyx's own form.</summary>
    public JsonElement? ObservabilitySettings { get; init; }
}
