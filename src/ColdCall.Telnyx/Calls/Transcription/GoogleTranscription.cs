namespace ColdCall.Telnyx;

/// <summary>Live speech recognized by Google.</summary>
public sealed record GoogleTranscription : TranscriptionEngineConfig
{
    /// <inheritdoc />
    public override TranscriptionEngine TranscriptionEngine { get; init; } = TranscriptionEngine.Google;

    /// <summary>The language that is spoken, as a code such as <c>en</c> or <c>de</c>.</summary>
    /// <value>Telnyx's default is <c>en</c>.</value>
    public string? Language { get; init; }

    /// <summary>The model; null lets Google choose.</summary>
    public GoogleTranscriptionModel? Model { get; init; }

    /// <summary>Whether the enhanced form of the models <c>phone_call</c> and <c>video</c> is used.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? UseEnhanced { get; init; }

    /// <summary>Whether guesses come before the final text.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? InterimResults { get; init; }

    /// <summary>Whether swear words are blanked.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? ProfanityFilter { get; init; }

    /// <summary>Whether speakers are told apart.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? EnableSpeakerDiarization { get; init; }

    /// <summary>The least number of speakers.</summary>
    /// <value>Telnyx's default is 2.</value>
    public int? MinSpeakerCount { get; init; }

    /// <summary>The greatest number of speakers.</summary>
    /// <value>Telnyx's default is 6.</value>
    public int? MaxSpeakerCount { get; init; }

    /// <summary>Words that are likely to be said.</summary>
    public IReadOnlyList<string>? Hints { get; init; }

    /// <summary>Phrases that are likely to be said, with weights.</summary>
    public IReadOnlyList<SpeechContext>? SpeechContext { get; init; }
}
