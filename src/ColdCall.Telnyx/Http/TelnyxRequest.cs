using ColdCall.Http;

namespace ColdCall.Telnyx.Http;

/// <summary>One request with its repeats: the same bytes every time.</summary>
internal sealed record TelnyxRequest
{
    /// <summary>The command's name in errors and logs, for example <c>dial</c>.</summary>
    public required string Command { get; init; }

    public required CommandKind Kind { get; init; }

    public required HttpMethod Method { get; init; }

    /// <summary>The path below the base address, with its query, escaped.</summary>
    public required string Path { get; init; }

    /// <summary>The body; null for reads only. A POST without content would be sent again by the connection pool on its own.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>Whether the answer is a bare text instead of JSON.</summary>
    public bool AnswerIsText { get; init; }
}
