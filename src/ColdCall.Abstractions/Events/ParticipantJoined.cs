namespace ColdCall;

/// <summary>The participant is in the conference, hears the others and is heard unless muted.</summary>
public sealed record ParticipantJoined : ParticipantEvent;
