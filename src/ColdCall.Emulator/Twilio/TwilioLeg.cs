using ColdCall.Emulator.Core;
using ColdCall.Emulator.Twilio.Twiml;

namespace ColdCall.Emulator.Twilio;

/// <summary>What only Twilio's face knows about a leg.</summary>
internal sealed class TwilioLeg
{
    /// <summary>The name of the participant, which stands in for the call's sid.</summary>
    public string? Label { get; set; }

    /// <summary>How whoever asked for it reaches us.</summary>
    public required string Origin { get; init; }

    /// <summary>Where instructions for it come from; null for a participant, whose conference is all there is.</summary>
    public TwimlSource? Instructions { get; init; }

    /// <summary>What is done with it by instructions; null while nothing is.</summary>
    public TwimlRun? Run { get; set; }

    /// <summary>The call that dialed it; null for every other.</summary>
    public Leg? Parent { get; init; }

    /// <summary>The TwiML application that its instructions come from.</summary>
    public string? ApplicationSid { get; init; }

    /// <summary>What a browser said when it called.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];

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
