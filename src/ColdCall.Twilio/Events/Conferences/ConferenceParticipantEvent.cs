namespace ColdCall.Twilio;

/// <summary>What events about one participant of a conference carry.</summary>
public abstract record ConferenceParticipantEvent : TwilioConferenceEvent
{
    /// <summary>The id of the participant's leg.</summary>
    public string? CallSid { get; init; }

    /// <summary>The label given at its dial; null for none.</summary>
    public string? ParticipantLabel { get; init; }

    /// <summary>Whether the others do not hear it.</summary>
    public bool? Muted { get; init; }

    /// <summary>Whether it is on hold.</summary>
    public bool? Hold { get; init; }

    /// <summary>Whether it speaks to one other participant alone.</summary>
    public bool? Coaching { get; init; }

    /// <summary>Whether its leaving ends the conference.</summary>
    public bool? EndConferenceOnExit { get; init; }

    /// <summary>Whether its coming starts it.</summary>
    public bool? StartConferenceOnEnter { get; init; }
}
