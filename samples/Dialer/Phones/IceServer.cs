namespace Dialer.Phones;

/// <summary>A server that helps browsers to find a way to each other.</summary>
internal sealed record IceServer(IReadOnlyList<string> Urls, string? Username, string? Credential);
