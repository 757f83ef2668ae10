namespace ColdCall.Telnyx;

/// <summary><c>call.machine.premium.greeting.ended</c>: premium detection has heard the greeting to its end. After an early beep it comes without a detection event before it.</summary>
public sealed record CallMachinePremiumGreetingEndedEvent : CallEvent
{
    /// <summary>Whether there was a beep.</summary>
    public PremiumMachineGreetingResult? Result { get; init; }
}
