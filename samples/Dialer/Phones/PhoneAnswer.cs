namespace Dialer.Phones;

/// <summary>Where the agent's browser phone connects, and where the emulated provider shows its own pages.</summary>
internal sealed record PhoneAnswer(string Provider, string? RtcHost, string? BridgeUrl, string? VirtualPhoneUrl);
