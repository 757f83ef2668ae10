namespace ColdCall.Telnyx;

/// <summary><c>call.machine.premium.detection.ended</c>: premium detection has decided who answered.</summary>
public sealed record CallMachinePremiumDetectionEndedEvent : CallEvent
{
    /// <summary>Who answered.</summary>
    public PremiumMachineDetectionResult? Result { get; init; }
}
