using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>The settings of a TwiML App: what <see cref="ITwilioApplications.CreateAsync"/> makes and <see cref="ITwilioApplications.UpdateAsync"/> changes. Null members stay as they are.</summary>
public sealed record ApplicationRequest : FormRequest
{
    /// <summary>A name for people.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>The version of the API that its TwiML sessions use. The default is the account's.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>Where Twilio fetches the TwiML of a call.</summary>
    public string? VoiceUrl { get; init; }

    /// <summary>How that is fetched. The default is POST.</summary>
    public CallbackMethod? VoiceMethod { get; init; }

    /// <summary>Where TwiML is fetched if the first address fails.</summary>
    public string? VoiceFallbackUrl { get; init; }

    /// <summary>How that is fetched. The default is POST.</summary>
    public CallbackMethod? VoiceFallbackMethod { get; init; }

    /// <summary>Where the end of a call is told.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>How that is called. The default is POST.</summary>
    public CallbackMethod? StatusCallbackMethod { get; init; }

    /// <summary>Whether callers' names are looked up, which costs. The default is not.</summary>
    public bool? VoiceCallerIdLookup { get; init; }

    /// <summary>Where an incoming message is told.</summary>
    public string? SmsUrl { get; init; }

    /// <summary>How that is called. The default is POST.</summary>
    public CallbackMethod? SmsMethod { get; init; }

    /// <summary>Where it is told if the first address fails.</summary>
    public string? SmsFallbackUrl { get; init; }

    /// <summary>How that is called. The default is POST.</summary>
    public CallbackMethod? SmsFallbackMethod { get; init; }

    /// <summary>Where the state of messages is told, by an older name.</summary>
    public string? SmsStatusCallback { get; init; }

    /// <summary>Where the state of messages is told.</summary>
    public string? MessageStatusCallback { get; init; }

    /// <summary>Whether other accounts may dial the application. The default is not.</summary>
    public bool? PublicApplicationConnectEnabled { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("FriendlyName", FriendlyName);
        fields.Add("ApiVersion", ApiVersion);
        fields.Add("VoiceUrl", VoiceUrl);
        fields.Add("VoiceMethod", VoiceMethod);
        fields.Add("VoiceFallbackUrl", VoiceFallbackUrl);
        fields.Add("VoiceFallbackMethod", VoiceFallbackMethod);
        fields.Add("StatusCallback", StatusCallback);
        fields.Add("StatusCallbackMethod", StatusCallbackMethod);
        fields.Add("VoiceCallerIdLookup", VoiceCallerIdLookup);
        fields.Add("SmsUrl", SmsUrl);
        fields.Add("SmsMethod", SmsMethod);
        fields.Add("SmsFallbackUrl", SmsFallbackUrl);
        fields.Add("SmsFallbackMethod", SmsFallbackMethod);
        fields.Add("SmsStatusCallback", SmsStatusCallback);
        fields.Add("MessageStatusCallback", MessageStatusCallback);
        fields.Add("PublicApplicationConnectEnabled", PublicApplicationConnectEnabled);
    }
}
