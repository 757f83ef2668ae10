using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Wire;

/// <summary>What a provider's face answers, and what the edge shall do to the answer on its way.</summary>
internal sealed record WireReply(int Status, ReadOnlyMemory<byte> Body)
{
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>A file that is answered with, instead of the body.</summary>
    public Stream? File { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>How long the answer is held back.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The connection is cut instead of an answer.</summary>
    public bool IsCut { get; init; }

    /// <summary>What is done, and answered, only after the delay.</summary>
    public Func<WireReply>? Later { get; init; }

    /// <summary>True if this very status reaches the sender.</summary>
    public bool IsHeard => !IsCut && Later is null;

    public static WireReply Of(int status, JsonNode body) => new(status, Json.Bytes(body));
}
