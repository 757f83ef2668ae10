namespace Dialer.Calls;

/// <summary>Whom to call, for whom. The number shown and the provider may be left open; the agent too, until it joins.</summary>
internal sealed record InitiateRequest(string? ToPhone, string? FromPhone, string? Provider, string? ClientId, string? ContactId);
