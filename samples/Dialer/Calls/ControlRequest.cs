namespace Dialer.Calls;

/// <summary>Whom to mute or hold. Action and value only repeat what the address says.</summary>
internal sealed record ControlRequest(string? ConferenceSid, string? ParticipantSid, string? Action, bool? Value);
