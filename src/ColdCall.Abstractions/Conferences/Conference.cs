namespace ColdCall;

/// <summary>A conference as it stood at one moment. It does not change; ask <see cref="IConferenceDialer.GetAsync"/> for a newer one.</summary>
public sealed record Conference
{
    /// <summary>Our id of it.</summary>
    public required ConferenceId Id { get; init; }

    /// <summary>The application's own name for it, as given in <see cref="OpenConferenceRequest.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>The provider that carries it, for example <c>telnyx</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider account that carries it; empty for the only or default one.</summary>
    public string Account { get; init; } = "";

    /// <summary>How far it has come.</summary>
    public required ConferenceState State { get; init; }

    /// <summary>Why it ended or is ending; null before.</summary>
    public ConferenceEndCause? Cause { get; init; }

    /// <summary>When the application opened it.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When the first participant joined, by the provider's clock; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was over; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The provider's id of it; null until it exists there.</summary>
    public string? ProviderConferenceId { get; init; }

    /// <summary>Whether it is being recorded, as last acknowledged by the provider.</summary>
    public RecordingState Recording { get; init; }

    /// <summary>Whether it was set aside because its events could not be applied. It can still be ended.</summary>
    public bool Quarantined { get; init; }

    /// <summary>Everybody ever dialed into it, in the order of dialing.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];
}
