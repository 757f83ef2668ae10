using System.Text.Json.Serialization;

namespace ColdCall.StateMachine;

/// <summary>Everything that is known of one conference. Immutable; changed only by <see cref="ConferenceMachine.Apply"/>.</summary>
internal sealed record ConferenceRecord
{
    /// <summary>The format of these bytes. A reader refuses a greater one.</summary>
    public int Format { get; init; } = 1;

    public required string Id { get; init; }

    public required string Key { get; init; }

    /// <summary>On whose behalf; null if nobody was named.</summary>
    public string? Agent { get; init; }

    /// <summary>Digest of the opening's content.</summary>
    public required string Fingerprint { get; init; }

    public required string Provider { get; init; }

    public string Account { get; init; } = "";

    /// <summary>The provider's ways, as they were when the conference was opened.</summary>
    public bool DialCreatesConference { get; init; }

    public bool DialJoinsConference { get; init; }

    /// <summary>Whether it is recorded from its start, where it cannot be recorded otherwise; null where it can.</summary>
    public bool? RecordsFromStart { get; init; }

    /// <summary>Whether the application said stop before that recording had begun.</summary>
    public bool RecordingUnwanted { get; init; }

    /// <summary>The trace of the application in which it was opened: commands, events and callbacks go on with it.</summary>
    public string? Trace { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required TimeSpan MaxDuration { get; init; }

    public required TimeSpan AloneLimit { get; init; }

    /// <summary>Whether the recording that was asked for at the opening has yet to be started.</summary>
    public bool RecordingDue { get; init; }

    public RecordingFormat RecordingFormat { get; init; }

    /// <summary>How the recording stands, as the provider has accepted it.</summary>
    public RecordingState Recording { get; init; }

    /// <summary>How the application wants it to stand, with the number of that wish.</summary>
    public RecordingState RecordingAsked { get; init; }

    public long RecordingWish { get; init; }

    public int RecordingFailures { get; init; }

    public DateTimeOffset? RecordingRetryAt { get; init; }

    /// <summary>How often a recording has begun: so many files are to be told of.</summary>
    public int RecordingsBegun { get; init; }

    /// <summary>The provider's ids of the recordings that were told as saved.</summary>
    public IReadOnlyList<string> RecordingsSaved { get; init; } = [];

    /// <summary>How often the provider's list was read for those that were not.</summary>
    public int RecordingLooks { get; init; }

    /// <summary>The id of a start of which nobody knows whether it worked.</summary>
    public string? RecordingUnknownStart { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndingAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public ConferenceEndCause? Cause { get; init; }

    /// <summary>Since when nobody, or just one without company in sight, is in it.</summary>
    public DateTimeOffset? AloneSince { get; init; }

    /// <summary>Since when nobody is in it, after somebody had been.</summary>
    public DateTimeOffset? EmptySince { get; init; }

    public Room Room { get; init; } = new();

    public IReadOnlyList<ParticipantRecord> Participants { get; init; } = [];

    public IReadOnlyList<OwedCommand> Owed { get; init; } = [];

    /// <summary>Legs seen in the provider's conference before it was known whose they are.</summary>
    public IReadOnlyList<StrangerLeg> Strangers { get; init; } = [];

    /// <summary>When the provider's list of legs was last read for this conference.</summary>
    public DateTimeOffset? ListedAt { get; init; }

    /// <summary>After a list that could not be read: not to be read before this time.</summary>
    public DateTimeOffset? ListRetryAt { get; init; }

    public long LastCommand { get; init; }

    public long LastCallback { get; init; }

    [JsonIgnore]
    public ConferenceState State =>
        EndedAt is not null ? ConferenceState.Ended
        : EndingAt is not null ? ConferenceState.Ending
        : StartedAt is not null ? ConferenceState.Active
        : ConferenceState.Open;

    /// <summary>The name under which the provider knows it; ours alone, because the id is.</summary>
    [JsonIgnore]
    public string RoomName => Room.NameNumber == 1 ? $"coldcall-{Id}" : $"coldcall-{Id}-{Room.NameNumber}";

    public ParticipantRecord? Find(int number) => Participants.FirstOrDefault(participant => participant.Number == number);

    public ParticipantId IdOf(int number) => new($"{Id}-{number}");
}
