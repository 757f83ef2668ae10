namespace ColdCall.Emulator.Core;

/// <summary>How something is to be recorded.</summary>
internal sealed record RecordingOrder
{
    /// <summary>The id under which the provider's face gave it out; null for one of the exchange's own.</summary>
    public string? Id { get; init; }

    /// <summary>What the provider's face remembers about the recording; the exchange never looks inside.</summary>
    public required object Details { get; init; }

    /// <summary>The first leg on a channel of its own.</summary>
    public bool IsDual { get; init; }

    public RecordingTrack Track { get; init; }

    /// <summary>Of the recording itself: pauses do not count.</summary>
    public TimeSpan? MaxLength { get; init; }

    /// <summary>Whoever is recorded hears a beep first.</summary>
    public bool Beeps { get; init; }

    /// <summary>Silence at the beginning and the end is cut off.</summary>
    public bool IsTrimmed { get; init; }

    /// <summary>One track alone is a single channel, whatever was asked for.</summary>
    public int Channels => IsDual && Track == RecordingTrack.Both ? 2 : 1;
}
