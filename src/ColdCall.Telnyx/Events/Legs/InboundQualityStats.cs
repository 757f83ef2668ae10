namespace ColdCall.Telnyx;

/// <summary>How the sound that came from a leg was. Telnyx writes the numbers as text.</summary>
public sealed record InboundQualityStats
{
    /// <summary>The mean opinion score, from 1 to 5, for example <c>4.50</c>.</summary>
    public string? Mos { get; init; }

    /// <summary>The greatest variance of the packets' spacing.</summary>
    public string? JitterMaxVariance { get; init; }

    /// <summary>How many packets the jitter was taken from.</summary>
    public string? JitterPacketCount { get; init; }

    /// <summary>How many packets came.</summary>
    public string? PacketCount { get; init; }

    /// <summary>How many packets were missing.</summary>
    public string? SkipPacketCount { get; init; }
}
