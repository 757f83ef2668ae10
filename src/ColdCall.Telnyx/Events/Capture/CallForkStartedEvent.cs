namespace ColdCall.Telnyx;

/// <summary><c>call.fork.started</c>: the leg's media are sent to a further address.</summary>
public sealed record CallForkStartedEvent : CallForkEvent;
