namespace ColdCall.Twilio;

/// <summary><c>participant-speech-stop</c>: a participant has stopped speaking.</summary>
public sealed record ConferenceParticipantSpeechStoppedEvent : ConferenceParticipantEvent;
