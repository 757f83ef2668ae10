namespace ColdCall.Telnyx;

/// <summary>What is needed to book an appointment.</summary>
public sealed record BookAppointmentParameters
{
    /// <summary>The name of the stored secret that holds your key for Cal.com.</summary>
    public required string ApiKeyRef { get; init; }

    /// <summary>The type of event to book.</summary>
    public required int EventTypeId { get; init; }

    /// <summary>Who comes; null lets the assistant ask.</summary>
    public string? AttendeeName { get; init; }

    /// <summary>The time zone of who comes; null lets the assistant ask.</summary>
    public string? AttendeeTimezone { get; init; }
}
