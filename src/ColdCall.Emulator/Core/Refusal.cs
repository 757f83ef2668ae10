namespace ColdCall.Emulator.Core;

/// <summary>Why the exchange refuses a command; each provider's face has its own words and numbers for it.</summary>
internal enum Refusal
{
    UnknownLeg,
    LegEnded,
    LegNotAnswered,
    NotIncoming,
    AlreadyAnswered,
    NameActive,
    AlreadyJoined,
    NotJoined,
    ConferenceFull,
    ConferenceEnded,
    UnknownConference,
    NoAudioYet,
    AlreadyRecording,
    NotRecording,
    UnknownRecording,
}
