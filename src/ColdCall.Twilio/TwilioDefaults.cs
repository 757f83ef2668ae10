namespace ColdCall.Twilio;

/// <summary>Names and values that several parts share.</summary>
internal static class TwilioDefaults
{
    /// <summary>The provider's name: the key of its services, and what errors and events call it.</summary>
    public const string ProviderName = "twilio";

    /// <summary>The configuration section below the engine's own.</summary>
    public const string SectionName = "Twilio";

    /// <summary>Where a default account's settings stand, if nobody says otherwise.</summary>
    public const string SectionPath = "ColdCall:Twilio";

    /// <summary>The address of the API.</summary>
    public static readonly Uri BaseAddress = new("https://api.twilio.com/2010-04-01/");
}
