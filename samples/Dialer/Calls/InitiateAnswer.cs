namespace Dialer.Calls;

/// <summary>The call that was made; the participant is the lead.</summary>
internal sealed record InitiateAnswer(string ConferenceId, string ConferenceSid, string ParticipantSid, string Provider, string Status);
