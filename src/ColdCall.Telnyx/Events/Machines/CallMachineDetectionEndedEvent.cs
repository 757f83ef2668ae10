namespace ColdCall.Telnyx;

/// <summary><c>call.machine.detection.ended</c>: standard detection has decided who answered. It runs beside the call: the leg may be in a conference already.</summary>
public sealed record CallMachineDetectionEndedEvent : CallEvent
{
    /// <summary>Who answered.</summary>
    public MachineDetectionResult? Result { get; init; }
}
