using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>Which recordings of a call or of a conference are listed. Null members do not narrow the list.</summary>
public sealed record ListPartRecordingsRequest : FormRequest
{
    /// <summary>Those made on this day, in UTC.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>Those made on this day or before.</summary>
    public DateOnly? CreatedUpTo { get; init; }

    /// <summary>Those made on this day or later.</summary>
    public DateOnly? CreatedFrom { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("DateCreated", CreatedOn);
        fields.Add("DateCreated<", CreatedUpTo);
        fields.Add("DateCreated>", CreatedFrom);
    }
}
