namespace Dialer.Phones;

/// <summary>With what an agent's browser registers its phone.</summary>
internal sealed record TokenAnswer(string Provider, string ClientId, string AccessToken, DateTimeOffset ExpiresAt, string RtcHost, IReadOnlyList<IceServer> IceServers);
