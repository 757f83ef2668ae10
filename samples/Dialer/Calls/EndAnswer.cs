namespace Dialer.Calls;

/// <summary>The call is ended, or had ended.</summary>
internal sealed record EndAnswer(bool Success, string Status, string Message);
