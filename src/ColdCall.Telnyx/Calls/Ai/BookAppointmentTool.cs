namespace ColdCall.Telnyx;

/// <summary>Books an appointment at Cal.com.</summary>
public sealed record BookAppointmentTool : AssistantTool
{
    /// <summary>With what.</summary>
    public required BookAppointmentParameters BookAppointment { get; init; }
}
