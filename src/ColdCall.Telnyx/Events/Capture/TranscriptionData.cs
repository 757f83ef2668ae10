namespace ColdCall.Telnyx;

/// <summary>Something that was said on a leg.</summary>
public sealed record TranscriptionData
{
    /// <summary>The words.</summary>
    public string? Transcript { get; init; }

    /// <summary>Whether this stays; false for a first guess that another event replaces.</summary>
    public bool? IsFinal { get; init; }

    /// <summary>How sure the recognition is, from 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Which side spoke. Not every engine tells it.</summary>
    public AudioTrack? TranscriptionTrack { get; init; }

    /// <summary>Its type and no more: people said it.</summary>
    public override string ToString() => nameof(TranscriptionData);
}
