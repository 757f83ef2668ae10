namespace Dialer.Hosting;

/// <summary>The Dialer cannot start as it is set up; the message is for the person who started it.</summary>
internal sealed class StartRefusedException(string message, Exception? innerException = null) : Exception(message, innerException);
