namespace Dialer.Phones;

/// <summary>For whom a token is wanted.</summary>
internal sealed record TokenRequest(string? ClientId);
