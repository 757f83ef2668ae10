namespace ColdCall.Providers;

/// <summary>Give a supervisor in a conference another role. An absolute wish: repeating it does no harm.</summary>
public sealed record SetSupervisionCommand : ProviderCommand
{
    /// <summary>The supervisor's leg.</summary>
    public required string LegId { get; init; }

    /// <summary>The provider's id of the conference.</summary>
    public required string ConferenceId { get; init; }

    /// <summary>The role.</summary>
    public required SupervisorRole Role { get; init; }

    /// <summary>The only leg that hears a whisper; null for the other roles.</summary>
    public string? WhisperToLegId { get; init; }
}
