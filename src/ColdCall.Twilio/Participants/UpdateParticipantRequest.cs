using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>What <see cref="ITwilioParticipants.UpdateAsync"/> changes. Null members stay as they are.</summary>
public sealed record UpdateParticipantRequest : FormRequest
{
    /// <summary>Whether it is muted.</summary>
    public bool? Muted { get; init; }

    /// <summary>Whether it is on hold.</summary>
    public bool? Hold { get; init; }

    /// <summary>What it hears on hold: a sound file or TwiML. The default is music.</summary>
    public string? HoldUrl { get; init; }

    /// <summary>How that is fetched. The default is GET.</summary>
    public CallbackMethod? HoldMethod { get; init; }

    /// <summary>A sound file or TwiML that it hears once.</summary>
    public string? AnnounceUrl { get; init; }

    /// <summary>How that is fetched. The default is POST.</summary>
    public CallbackMethod? AnnounceMethod { get; init; }

    /// <summary>What it hears before the conference starts.</summary>
    public string? WaitUrl { get; init; }

    /// <summary>How that is fetched. The default is POST.</summary>
    public CallbackMethod? WaitMethod { get; init; }

    /// <summary>Whether the conference beeps when it leaves.</summary>
    public bool? BeepOnExit { get; init; }

    /// <summary>Whether the conference ends when it leaves. It was seen to be forgotten where <see cref="Hold"/> was not sent along.</summary>
    public bool? EndConferenceOnExit { get; init; }

    /// <summary>Whether it coaches: only <see cref="CallSidToCoach"/> hears it.</summary>
    public bool? Coaching { get; init; }

    /// <summary>The call of the participant that is coached.</summary>
    public string? CallSidToCoach { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("Muted", Muted);
        fields.Add("Hold", Hold);
        fields.Add("HoldUrl", HoldUrl);
        fields.Add("HoldMethod", HoldMethod);
        fields.Add("AnnounceUrl", AnnounceUrl);
        fields.Add("AnnounceMethod", AnnounceMethod);
        fields.Add("WaitUrl", WaitUrl);
        fields.Add("WaitMethod", WaitMethod);
        fields.Add("BeepOnExit", BeepOnExit);
        fields.Add("EndConferenceOnExit", EndConferenceOnExit);
        fields.Add("Coaching", Coaching);
        fields.Add("CallSidToCoach", CallSidToCoach);
    }
}
