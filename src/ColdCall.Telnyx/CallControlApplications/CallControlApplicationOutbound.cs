namespace ColdCall.Telnyx;

/// <summary>How an application makes calls.</summary>
public sealed record CallControlApplicationOutbound
{
    /// <summary>How many outgoing calls there may be at once; null for no limit.</summary>
    public int? ChannelLimit { get; init; }

    /// <summary>The outbound voice profile, which says where it may call.</summary>
    public string? OutboundVoiceProfileId { get; init; }
}
