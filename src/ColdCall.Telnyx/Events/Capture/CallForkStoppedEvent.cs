namespace ColdCall.Telnyx;

/// <summary><c>call.fork.stopped</c>: the leg's media are no longer sent there.</summary>
public sealed record CallForkStoppedEvent : CallForkEvent;
