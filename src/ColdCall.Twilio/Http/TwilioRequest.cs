using ColdCall.Http;

namespace ColdCall.Twilio.Http;

/// <summary>One request with its repeats: the same bytes every time.</summary>
internal sealed record TwilioRequest
{
    /// <summary>The command's name in errors and logs, for example <c>create participant</c>.</summary>
    public required string Command { get; init; }

    public required CommandKind Kind { get; init; }

    public required HttpMethod Method { get; init; }

    /// <summary>The path below the account, escaped, with its query; or the address of a further page.</summary>
    public required string Path { get; init; }

    /// <summary>The body; null for reads only. A POST without content would be sent again by the connection pool on its own.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>What it means that Twilio does not know what the path names.</summary>
    public ProviderErrorReason IfUnknown { get; init; }
}
