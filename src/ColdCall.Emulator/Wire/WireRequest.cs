namespace ColdCall.Emulator.Wire;

/// <summary>A request to a provider's face, free of any web framework, so that a simulation can make one.</summary>
internal sealed record WireRequest
{
    public required string Method { get; init; }

    /// <summary>The path below the provider's root, as it was sent (still percent-encoded).</summary>
    public required string Path { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>How whoever sent it reaches us: <c>http://127.0.0.1:5081</c>.</summary>
    public string Origin { get; init; } = "http://127.0.0.1";

    public string? Authorization { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? Parameter(string name) => Query.FirstOrDefault(pair => pair.Key == name).Value;
}
