namespace Dialer.Calls;

/// <summary>How the participant stands, as the provider has acknowledged it.</summary>
internal sealed record ControlAnswer(bool Success, bool Muted, bool Hold, string Message);
