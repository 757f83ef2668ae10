using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>Which applications <see cref="ITwilioApplications.ListAsync"/> lists. Null members do not narrow the list.</summary>
public sealed record ListApplicationsRequest : FormRequest
{
    /// <summary>Those of exactly this name.</summary>
    public string? FriendlyName { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("FriendlyName", FriendlyName);
    }
}
