namespace ColdCall.Emulator.Core;

internal sealed partial class Exchange
{
    private static readonly TimeSpan SavingTakes = TimeSpan.FromSeconds(1);

    private readonly OrderedDictionary<string, Recording> _recordings = new(StringComparer.Ordinal);
    private readonly List<Recording> _openRecordings = [];

    /// <summary>All that there are, also those that are not saved yet.</summary>
    public IReadOnlyList<Recording> Recordings => _recordings.Values;

    /// <summary>Those that run or pause.</summary>
    public IReadOnlyList<Recording> OpenRecordings => _openRecordings;

    public Recording? FindRecording(string id) => _recordings.GetValueOrDefault(id);

    /// <summary>Records all who can be heard in a conference.</summary>
    public Recording Record(Conference conference, RecordingOrder order, DateTimeOffset now)
    {
        RequireActive(conference);
        return StartRecording(conference.Owner, conference, order, now);
    }

    /// <summary>Records what is said and heard at a leg.</summary>
    public Recording Record(Leg leg, RecordingOrder order, DateTimeOffset now)
    {
        RequireAlive(leg);
        if (leg.State != LegState.Answered) throw new RefusedException(Refusal.NoAudioYet);
        return StartRecording(leg, conference: null, order, now);
    }

    /// <summary>The recording of a conference that runs or pauses.</summary>
    /// <param name="conference">The conference.</param>
    /// <param name="id">Which one; null for the one that there is.</param>
    public Recording RecordingOf(Conference conference, string? id)
    {
        RequireActive(conference);
        return OpenRecording(OpenRecordingOf(conference), id);
    }

    /// <summary>The recording of a leg that runs or pauses.</summary>
    /// <param name="leg">The leg.</param>
    /// <param name="id">Which one; null for the one that there is.</param>
    public Recording RecordingOf(Leg leg, string? id)
    {
        RequireAnswered(leg);
        return OpenRecording(OpenRecordingOf(leg), id);
    }

    public Recording? OpenRecordingOf(Conference conference) => _openRecordings.Find(recording => recording.Conference == conference);

    public Recording? OpenRecordingOf(Leg leg) => _openRecordings.Find(recording => recording.Conference is null && recording.Leg == leg);

    /// <summary>What is said from now on is left out.</summary>
    public static void Pause(Recording recording, DateTimeOffset now) => recording.Pause(now);

    public void Resume(Recording recording, DateTimeOffset now)
    {
        if (!recording.IsRunning) Run(recording, now);
    }

    public void Stop(Recording recording, DateTimeOffset now)
    {
        recording.End(now);
        _openRecordings.Remove(recording);
        agenda.At(now + SavingTakes, at => Save(recording, at));
    }

    /// <summary>Forgets a saved recording and its file.</summary>
    public void Delete(Recording recording, DateTimeOffset now)
    {
        _recordings.Remove(recording.Id);
        raise(new ExchangeEvent.RecordingDeleted(recording, now));
    }

    private static Recording OpenRecording(Recording? open, string? id)
    {
        if (open is null) throw new RefusedException(Refusal.NotRecording);
        return id is null || id == open.Id ? open : throw new RefusedException(Refusal.UnknownRecording);
    }

    private Recording StartRecording(Leg leg, Conference? conference, RecordingOrder order, DateTimeOffset now)
    {
        Recording? open = conference is null ? OpenRecordingOf(leg) : OpenRecordingOf(conference);
        if (open is not null) throw new RefusedException(Refusal.AlreadyRecording);
        var recording = new Recording { Id = order.Id ?? ids.Uuid(), Order = order, Leg = leg, Conference = conference, StartedAt = now };
        _recordings.Add(recording.Id, recording);
        _openRecordings.Add(recording);
        Run(recording, now);
        raise(new ExchangeEvent.RecordingStarted(recording, now));
        return recording;
    }

    private void Run(Recording recording, DateTimeOffset now)
    {
        recording.Run(now);
        if (recording.Order.MaxLength is not { } most) return;
        // A pause in between lets it run on; then the next step, of the resume, ends it.
        agenda.At(now + (most - recording.LengthAt(now)), at =>
        {
            if (recording.IsRunning && recording.LengthAt(at) >= most) Stop(recording, at);
        });
    }

    private void StopRecordingOf(Leg leg, DateTimeOffset now)
    {
        if (OpenRecordingOf(leg) is { } recording) Stop(recording, now);
    }

    private void StopRecordingOf(Conference conference, DateTimeOffset now)
    {
        if (OpenRecordingOf(conference) is { } recording) Stop(recording, now);
    }

    private void Save(Recording recording, DateTimeOffset now)
    {
        recording.SavedAt = now;
        recording.Length = recording.LengthAt(now);
        raise(new ExchangeEvent.RecordingSaved(recording, now));
    }
}
