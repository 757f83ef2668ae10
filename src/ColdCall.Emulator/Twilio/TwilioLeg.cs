using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>What only Twilio's face knows about a leg.</summary>
internal sealed class TwilioLeg
{
    /// <summary>The name of the participant, which stands in for the call's sid.</summary>
    public string? Label { get; init; }

    public TwilioCallback? StatusCallback { get; set; }

    public TwilioCallback? AmdCallback { get; init; }

    /// <summary>Whether a machine is listened to until its greeting has ended.</summary>
    public bool WaitsForGreeting { get; init; }

    /// <summary>How the call is recorded from its answer on; null if it is not.</summary>
    public RecordingOrder? Recording { get; init; }

    public string? AnsweredBy { get; set; }

    /// <summary>A participant that was taken out by command.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>How many webhooks of the call's status there were.</summary>
    public int Sequence { get; set; }

    public static TwilioLeg Of(Leg leg) => (TwilioLeg)leg.Order.Details;
}
