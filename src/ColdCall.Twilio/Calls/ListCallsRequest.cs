using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>Which calls <see cref="ITwilioCalls.ListAsync"/> lists. Null members do not narrow the list.</summary>
public sealed record ListCallsRequest : FormRequest
{
    /// <summary>Those to exactly this number, SIP address or browser.</summary>
    public string? To { get; init; }

    /// <summary>Those from exactly this number, SIP address or browser.</summary>
    public string? From { get; init; }

    /// <summary>Those that this call has made.</summary>
    public string? ParentCallSid { get; init; }

    /// <summary>Those in this status.</summary>
    public CallStatus? Status { get; init; }

    /// <summary>Those that began at this time, or on its day.</summary>
    public DateTimeOffset? StartedOn { get; init; }

    /// <summary>Those that began at this time or before.</summary>
    public DateTimeOffset? StartedUpTo { get; init; }

    /// <summary>Those that began at this time or later.</summary>
    public DateTimeOffset? StartedFrom { get; init; }

    /// <summary>Those that ended at this time, or on its day.</summary>
    public DateTimeOffset? EndedOn { get; init; }

    /// <summary>Those that ended at this time or before.</summary>
    public DateTimeOffset? EndedUpTo { get; init; }

    /// <summary>Those that ended at this time or later.</summary>
    public DateTimeOffset? EndedFrom { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("To", To);
        fields.Add("From", From);
        fields.Add("ParentCallSid", ParentCallSid);
        fields.Add("Status", Status);
        fields.Add("StartTime", StartedOn);
        fields.Add("StartTime<", StartedUpTo);
        fields.Add("StartTime>", StartedFrom);
        fields.Add("EndTime", EndedOn);
        fields.Add("EndTime<", EndedUpTo);
        fields.Add("EndTime>", EndedFrom);
    }
}
