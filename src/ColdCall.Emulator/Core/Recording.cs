namespace ColdCall.Emulator.Core;

/// <summary>What is kept of the sound of a conference, or of one leg.</summary>
internal sealed class Recording
{
    private TimeSpan _lengthBefore;
    private DateTimeOffset? _runsSince;

    public required string Id { get; init; }

    public required RecordingOrder Order { get; init; }

    /// <summary>The leg that is recorded; for a conference the one that it was made from.</summary>
    public required Leg Leg { get; init; }

    /// <summary>Null if it is the leg that is recorded.</summary>
    public Conference? Conference { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>From here on there is a file to be had.</summary>
    public DateTimeOffset? SavedAt { get; set; }

    /// <summary>How long the saved file is.</summary>
    public TimeSpan Length { get; set; }

    public bool IsRunning => _runsSince is not null;

    public bool IsPaused => _runsSince is null && EndedAt is null;

    /// <summary>How much was recorded until then, without the pauses.</summary>
    public TimeSpan LengthAt(DateTimeOffset now) => _runsSince is { } since && now > since ? _lengthBefore + (now - since) : _lengthBefore;

    public void Run(DateTimeOffset now) => _runsSince = now;

    public void Pause(DateTimeOffset now)
    {
        _lengthBefore = LengthAt(now);
        _runsSince = null;
    }

    public void End(DateTimeOffset now)
    {
        Pause(now);
        EndedAt = now;
    }
}
