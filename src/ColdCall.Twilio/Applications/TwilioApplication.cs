namespace ColdCall.Twilio;

/// <summary>A TwiML App as Twilio describes it.</summary>
public sealed record TwilioApplication
{
    /// <summary>Its id: <c>AP</c> and 32 hexadecimal digits.</summary>
    public string Sid { get; init => field = value ?? ""; } = "";

    /// <summary>The account.</summary>
    public string? AccountSid { get; init; }

    /// <summary>A name for people.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>The version of the API that its TwiML sessions use.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>Where Twilio fetches the TwiML of a call.</summary>
    public string? VoiceUrl { get; init; }

    /// <summary>How that is fetched.</summary>
    public CallbackMethod? VoiceMethod { get; init; }

    /// <summary>Where TwiML is fetched if the first address fails.</summary>
    public string? VoiceFallbackUrl { get; init; }

    /// <summary>How that is fetched.</summary>
    public CallbackMethod? VoiceFallbackMethod { get; init; }

    /// <summary>Where the end of a call is told.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>How that is called.</summary>
    public CallbackMethod? StatusCallbackMethod { get; init; }

    /// <summary>Whether callers' names are looked up, which costs.</summary>
    public bool? VoiceCallerIdLookup { get; init; }

    /// <summary>Where an incoming message is told.</summary>
    public string? SmsUrl { get; init; }

    /// <summary>How that is called.</summary>
    public CallbackMethod? SmsMethod { get; init; }

    /// <summary>Where it is told if the first address fails.</summary>
    public string? SmsFallbackUrl { get; init; }

    /// <summary>How that is called.</summary>
    public CallbackMethod? SmsFallbackMethod { get; init; }

    /// <summary>Where the state of messages is told, by an older name.</summary>
    public string? SmsStatusCallback { get; init; }

    /// <summary>Where the state of messages is told.</summary>
    public string? MessageStatusCallback { get; init; }

    /// <summary>Whether other accounts may dial the application.</summary>
    public bool? PublicApplicationConnectEnabled { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? DateUpdated { get; init; }

    /// <summary>Its address below the API's host.</summary>
    public string? Uri { get; init; }
}
