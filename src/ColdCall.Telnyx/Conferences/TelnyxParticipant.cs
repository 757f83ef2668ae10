namespace ColdCall.Telnyx;

/// <summary>A leg in a conference as Telnyx describes it.</summary>
public sealed record TelnyxParticipant
{
    /// <summary>Its id as a participant.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>The id of the leg that commands take.</summary>
    public string CallControlId { get; init => field = value ?? ""; } = "";

    /// <summary>The leg's own id.</summary>
    public string? CallLegId { get; init; }

    /// <summary>The conference, in lists of participants; null elsewhere.</summary>
    public ParticipantConference? Conference { get; init; }

    /// <summary>The conference's id, where a single participant is read; null elsewhere.</summary>
    public string? ConferenceId { get; init; }

    /// <summary>The label that it was given when it joined; null for none, and in lists.</summary>
    public string? Label { get; init; }

    /// <summary>Where it stands with the conference.</summary>
    public ParticipantStatus? Status { get; init; }

    /// <summary>Whether the others cannot hear it.</summary>
    public bool? Muted { get; init; }

    /// <summary>Whether it is on hold.</summary>
    public bool? OnHold { get; init; }

    /// <summary>Whether everybody is hung up when it leaves.</summary>
    public bool? EndConferenceOnExit { get; init; }

    /// <summary>Whether the conference ends when it leaves, with the other legs parked.</summary>
    public bool? SoftEndConferenceOnExit { get; init; }

    /// <summary>The legs that hear it when it whispers; empty if it does not.</summary>
    public IReadOnlyList<string> WhisperCallControlIds { get; init => field = value ?? []; } = [];

    /// <summary>When it came in.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
