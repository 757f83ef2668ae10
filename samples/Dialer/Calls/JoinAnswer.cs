using Dialer.Phones;

namespace Dialer.Calls;

/// <summary>With what the agent's browser joins; the participant is the agent.</summary>
internal sealed record JoinAnswer(
    string ParticipantSid, string ConferenceId, string Provider, string Status, string AccessToken, DateTimeOffset ExpiresAt, string RtcHost, IReadOnlyList<IceServer> IceServers);
