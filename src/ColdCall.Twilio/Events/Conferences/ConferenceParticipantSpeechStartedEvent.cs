namespace ColdCall.Twilio;

/// <summary><c>participant-speech-start</c>: a participant speaks.</summary>
public sealed record ConferenceParticipantSpeechStartedEvent : ConferenceParticipantEvent;
