namespace ColdCall.Telnyx;

/// <summary><c>call.machine.greeting.ended</c>: an answering machine's greeting is over, as far as standard detection can tell.</summary>
public sealed record CallMachineGreetingEndedEvent : CallEvent
{
    /// <summary>How it is known.</summary>
    public MachineGreetingResult? Result { get; init; }
}
