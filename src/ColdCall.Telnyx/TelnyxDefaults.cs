namespace ColdCall.Telnyx;

/// <summary>Names and values that several parts share.</summary>
internal static class TelnyxDefaults
{
    /// <summary>The provider's name: the key of its services, and what errors and events call it.</summary>
    public const string ProviderName = "telnyx";

    /// <summary>The configuration section below the engine's own.</summary>
    public const string SectionName = "Telnyx";

    /// <summary>Where a default account's settings stand, if nobody says otherwise.</summary>
    public const string SectionPath = "ColdCall:Telnyx";

    /// <summary>Where browsers register: the agent's telephony credential is the user of this host.</summary>
    public const string SipHost = "sip.telnyx.com";

    /// <summary>The address of the API.</summary>
    public static readonly Uri BaseAddress = new("https://api.telnyx.com/v2/");
}
