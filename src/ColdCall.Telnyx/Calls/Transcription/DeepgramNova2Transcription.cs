namespace ColdCall.Telnyx;

/// <summary>Live speech recognized by Deepgram Nova-2.</summary>
public sealed record DeepgramNova2Transcription : TranscriptionEngineConfig
{
    internal const string Model = "deepgram/nova-2";

    /// <inheritdoc />
    public override TranscriptionEngine TranscriptionEngine { get; init; } = TranscriptionEngine.Deepgram;

    /// <summary>The model.</summary>
    public string TranscriptionModel { get; } = Model;

    /// <summary>The language that is spoken, as a code such as <c>en</c>, <c>en-GB</c> or <c>de</c>.</summary>
    /// <value>Telnyx's default is <c>en</c>.</value>
    public string? Language { get; init; }

    /// <summary>Words that are likely to be said, up to 100; with weights use <see cref="KeywordsBoosting"/>.</summary>
    public IReadOnlyList<string>? Hints { get; init; }

    /// <summary>Whether guesses come before the final text.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? InterimResults { get; init; }

    /// <summary>Words that are likely to be said, each with its weight.</summary>
    public IReadOnlyDictionary<string, double>? KeywordsBoosting { get; init; }

    /// <summary>Whether the text gets capitals, punctuation and figures.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? SmartFormat { get; init; }

    /// <summary>A silence this long ends what somebody says, in milliseconds from 0 to 5000.</summary>
    /// <value>Telnyx's default is 1000.</value>
    public int? UtteranceEndMs { get; init; }
}
