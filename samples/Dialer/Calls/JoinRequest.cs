namespace Dialer.Calls;

/// <summary>The agent who takes a call.</summary>
internal sealed record JoinRequest(string? ConferenceId, string? ClientId);
