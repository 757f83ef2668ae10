using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>A call to be made by <see cref="ITwilioCalls.CreateAsync"/>.</summary>
public sealed record CreateCallRequest : DialRequest
{
    /// <summary>Where Twilio fetches the TwiML that the call runs when it is answered. One of <see cref="Url"/>, <see cref="Twiml"/> and <see cref="ApplicationSid"/> is needed.</summary>
    public string? Url { get; init; }

    /// <summary>How that is fetched. The default is POST.</summary>
    public CallbackMethod? Method { get; init; }

    /// <summary>The TwiML itself, of 4000 characters at most.</summary>
    public string? Twiml { get; init; }

    /// <summary>The TwiML App that handles the call, <c>AP</c> and 32 hexadecimal digits.</summary>
    public string? ApplicationSid { get; init; }

    /// <summary>Where TwiML is fetched if the first address fails.</summary>
    public string? FallbackUrl { get; init; }

    /// <summary>How that is fetched. The default is POST.</summary>
    public CallbackMethod? FallbackMethod { get; init; }

    /// <summary>Keys to press once connected: digits, <c>#</c>, <c>*</c>, and <c>w</c> for half a second; 32 at most.</summary>
    public string? SendDigits { get; init; }

    /// <summary>Whether the call runs on while Twilio listens for who answers. The default is that it waits.</summary>
    public bool? AsyncAmd { get; init; }

    /// <summary>Where is told who answered.</summary>
    public string? AsyncAmdStatusCallback { get; init; }

    /// <summary>How that is called. The default is POST.</summary>
    public CallbackMethod? AsyncAmdStatusCallbackMethod { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        base.WriteTo(fields);
        fields.Add("Url", Url);
        fields.Add("Method", Method);
        fields.Add("Twiml", Twiml);
        fields.Add("ApplicationSid", ApplicationSid);
        fields.Add("FallbackUrl", FallbackUrl);
        fields.Add("FallbackMethod", FallbackMethod);
        fields.Add("SendDigits", SendDigits);
        fields.Add("AsyncAmd", AsyncAmd);
        fields.Add("AsyncAmdStatusCallback", AsyncAmdStatusCallback);
        fields.Add("AsyncAmdStatusCallbackMethod", AsyncAmdStatusCallbackMethod);
    }
}
