using System.Text.Json;

namespace ColdCall.Telnyx;

/// <summary>Parameters that the assistant fills in, as a JSON schema.</summary>
public sealed record ToolParameters
{
    /// <summary>The parameters, an object with the JSON schema of each under its name.</summary>
    public JsonElement? Properties { get; init; }

    /// <summary>The names of those that are needed.</summary>
    public IReadOnlyList<string>? Required { get; init; }

    /// <summary>The type of the schema, which is always an object.</summary>
    public string Type { get; } = "object";
}
