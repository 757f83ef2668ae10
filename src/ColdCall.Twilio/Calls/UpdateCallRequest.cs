using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>What <see cref="ITwilioCalls.UpdateAsync"/> changes. Null members stay as they are.</summary>
public sealed record UpdateCallRequest : FormRequest
{
    /// <summary><c>completed</c> hangs up, <c>canceled</c> gives up a call that has not been answered.</summary>
    public CallStatus? Status { get; init; }

    /// <summary>Where Twilio fetches the TwiML that the call goes on with.</summary>
    public string? Url { get; init; }

    /// <summary>How that is fetched. The default is POST.</summary>
    public CallbackMethod? Method { get; init; }

    /// <summary>The TwiML itself that the call goes on with.</summary>
    public string? Twiml { get; init; }

    /// <summary>Where TwiML is fetched if the first address fails.</summary>
    public string? FallbackUrl { get; init; }

    /// <summary>How that is fetched. The default is POST.</summary>
    public CallbackMethod? FallbackMethod { get; init; }

    /// <summary>Where the call's steps are told.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>How that is called. The default is POST.</summary>
    public CallbackMethod? StatusCallbackMethod { get; init; }

    /// <summary>How long the call may last, in seconds.</summary>
    public int? TimeLimit { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("Status", Status);
        fields.Add("Url", Url);
        fields.Add("Method", Method);
        fields.Add("Twiml", Twiml);
        fields.Add("FallbackUrl", FallbackUrl);
        fields.Add("FallbackMethod", FallbackMethod);
        fields.Add("StatusCallback", StatusCallback);
        fields.Add("StatusCallbackMethod", StatusCallbackMethod);
        fields.Add("TimeLimit", TimeLimit);
    }
}
