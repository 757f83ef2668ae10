using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>How long the credentials of <see cref="ITwilioIceServers.CreateTokenAsync"/> are good.</summary>
public sealed record CreateIceTokenRequest : FormRequest
{
    /// <summary>The time, in seconds. The default is 86400.</summary>
    public int? Ttl { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("Ttl", Ttl);
    }
}
