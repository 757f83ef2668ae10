namespace ColdCall;

/// <summary>A webhook exactly as it came in, from whatever host received it.</summary>
public sealed record WebhookRequest
{
    /// <summary>The most that a body may hold: 1 MiB.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as received, for example <c>/webhooks/telnyx?x=1</c>.</summary>
    public required string PathAndQuery { get; init; }

    /// <summary>Every header with all its values. Names compare without regard to case.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; }

    /// <summary>The raw bytes of the body. Signatures cover them, so they must not be decoded and encoded again.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
