using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>What only Twilio's face knows about a conference: what its first participant decided.</summary>
internal sealed class TwilioConference
{
    public TwilioCallback? StatusCallback { get; init; }

    /// <summary>How it is recorded from its start on; null if it is not.</summary>
    public RecordingOrder? Recording { get; init; }

    public required string Region { get; init; }

    /// <summary>How many webhooks of its status there were.</summary>
    public int Sequence { get; set; }

    /// <returns>Null for the room of a call and whom it dials, which Twilio shows to nobody.</returns>
    public static TwilioConference? Of(Conference conference) => conference.Order.Details as TwilioConference;
}
