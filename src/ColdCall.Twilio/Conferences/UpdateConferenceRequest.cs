using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>What <see cref="ITwilioConferences.UpdateAsync"/> does.</summary>
public sealed record UpdateConferenceRequest : FormRequest
{
    /// <summary><c>completed</c> ends it and hangs up everybody in it.</summary>
    public ConferenceStatus? Status { get; init; }

    /// <summary>A sound file or TwiML that everybody hears once.</summary>
    public string? AnnounceUrl { get; init; }

    /// <summary>How that is fetched. The default is POST.</summary>
    public CallbackMethod? AnnounceMethod { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("Status", Status);
        fields.Add("AnnounceUrl", AnnounceUrl);
        fields.Add("AnnounceMethod", AnnounceMethod);
    }
}
