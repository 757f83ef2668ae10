namespace Dialer.Calls;

/// <summary>Which call to end.</summary>
internal sealed record EndRequest(string? ConferenceSid);
