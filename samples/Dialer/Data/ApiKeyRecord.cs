namespace Dialer.Data;

/// <summary>What is kept of an API key: enough to recognise it, not enough to use it.</summary>
internal sealed class ApiKeyRecord
{
    /// <summary>SHA-256 of the key, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
