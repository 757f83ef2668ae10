namespace ColdCall.Telnyx;

/// <summary>How the sound that went to a leg was. Telnyx writes the numbers as text.</summary>
public sealed record OutboundQualityStats
{
    /// <summary>How many packets went out.</summary>
    public string? PacketCount { get; init; }

    /// <summary>How many packets were missing.</summary>
    public string? SkipPacketCount { get; init; }
}
