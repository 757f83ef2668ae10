using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>Which conferences <see cref="ITwilioConferences.ListAsync"/> lists. Null members do not narrow the list.</summary>
public sealed record ListConferencesRequest : FormRequest
{
    /// <summary>Those of exactly this name; of which one at most is live.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Those in this status.</summary>
    public ConferenceStatus? Status { get; init; }

    /// <summary>Those made on this day, in UTC.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>Those made on this day or before.</summary>
    public DateOnly? CreatedUpTo { get; init; }

    /// <summary>Those made on this day or later.</summary>
    public DateOnly? CreatedFrom { get; init; }

    /// <summary>Those last changed on this day, in UTC.</summary>
    public DateOnly? UpdatedOn { get; init; }

    /// <summary>Those last changed on this day or before.</summary>
    public DateOnly? UpdatedUpTo { get; init; }

    /// <summary>Those last changed on this day or later.</summary>
    public DateOnly? UpdatedFrom { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("FriendlyName", FriendlyName);
        fields.Add("Status", Status);
        fields.Add("DateCreated", CreatedOn);
        fields.Add("DateCreated<", CreatedUpTo);
        fields.Add("DateCreated>", CreatedFrom);
        fields.Add("DateUpdated", UpdatedOn);
        fields.Add("DateUpdated<", UpdatedUpTo);
        fields.Add("DateUpdated>", UpdatedFrom);
    }
}
