namespace ColdCall.Telnyx;

/// <summary>How a credential connection makes calls.</summary>
public sealed record CredentialOutbound
{
    /// <summary>The outbound voice profile, which says where it may call.</summary>
    public string? OutboundVoiceProfileId { get; init; }

    /// <summary>Whether its calls are parked until a command comes, instead of ringing what was dialed.</summary>
    /// <value>Telnyx's default is false: calls go out, and cost.</value>
    public bool? CallParkingEnabled { get; init; }

    /// <summary>How many outgoing calls there may be at once; null for no limit.</summary>
    public int? ChannelLimit { get; init; }

    /// <summary>The number to show instead of the one that a call names; empty for none.</summary>
    public string? AniOverride { get; init; }

    /// <summary>When to show it.</summary>
    /// <value>Telnyx's default is <c>always</c>.</value>
    public AniOverrideType? AniOverrideType { get; init; }

    /// <summary>Whether Telnyx makes the ringing tone.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? GenerateRingbackTone { get; init; }

    /// <summary>Whether the ringing tone begins at once.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? InstantRingbackEnabled { get; init; }

    /// <summary>The country by whose rules numbers without country code are read, as a code of two letters.</summary>
    /// <value>Telnyx's default is <c>US</c>.</value>
    public string? Localization { get; init; }

    /// <summary>Who asks for T.38 on fax calls.</summary>
    /// <value>Telnyx's default is <c>telnyx</c>.</value>
    public T38ReinviteSource? T38ReinviteSource { get; init; }
}
