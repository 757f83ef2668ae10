using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>Which recordings <see cref="ITwilioRecordings.ListAsync"/> lists. Null members do not narrow the list.</summary>
public sealed record ListRecordingsRequest : FormRequest
{
    /// <summary>Those of this call.</summary>
    public string? CallSid { get; init; }

    /// <summary>Those of this conference.</summary>
    public string? ConferenceSid { get; init; }

    /// <summary>Whether those are listed too whose file was deleted, for 40 days.</summary>
    public bool? IncludeSoftDeleted { get; init; }

    /// <summary>Those made at this time, or on its day.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>Those made at this time or before.</summary>
    public DateTimeOffset? CreatedUpTo { get; init; }

    /// <summary>Those made at this time or later.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("CallSid", CallSid);
        fields.Add("ConferenceSid", ConferenceSid);
        fields.Add("IncludeSoftDeleted", IncludeSoftDeleted);
        fields.Add("DateCreated", CreatedOn);
        fields.Add("DateCreated<", CreatedUpTo);
        fields.Add("DateCreated>", CreatedFrom);
    }
}
