namespace Dialer.Calls;

/// <summary>Somebody who is in a call.</summary>
internal sealed record StatusParticipant(string ParticipantSid, string? CallSid, bool Muted, bool Hold, DateTimeOffset? StartTime);
