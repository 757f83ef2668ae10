namespace ColdCall.Storage;

/// <summary>A command owed to a provider.</summary>
public sealed record OutboxEntry
{
    /// <summary>The command's id.</summary>
    public required string CommandId { get; init; }

    /// <summary>The command; only the engine reads it.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>The node that is to send it.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether somebody has taken it to send it. A command that can ring is taken once in its life.</summary>
    public bool Claimed { get; init; }
}
