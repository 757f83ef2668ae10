using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>Which participants <see cref="ITwilioParticipants.ListAsync"/> lists. Null members do not narrow the list.</summary>
public sealed record ListParticipantsRequest : FormRequest
{
    /// <summary>Those that are muted, or those that are not.</summary>
    public bool? Muted { get; init; }

    /// <summary>Those that are on hold, or those that are not.</summary>
    public bool? Hold { get; init; }

    /// <summary>Those that coach, or those that do not.</summary>
    public bool? Coaching { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("Muted", Muted);
        fields.Add("Hold", Hold);
        fields.Add("Coaching", Coaching);
    }
}
