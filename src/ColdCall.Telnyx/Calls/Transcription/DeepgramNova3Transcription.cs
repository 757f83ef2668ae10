namespace ColdCall.Telnyx;

/// <summary>Live speech recognized by Deepgram Nova-3.</summary>
public sealed record DeepgramNova3Transcription : TranscriptionEngineConfig
{
    internal const string Model = "deepgram/nova-3";

    /// <inheritdoc />
    public override TranscriptionEngine TranscriptionEngine { get; init; } = TranscriptionEngine.Deepgram;

    /// <summary>The model.</summary>
    public string TranscriptionModel { get; } = Model;

    /// <summary>The language that is spoken, as a code such as <c>en</c>, <c>en-GB</c> or <c>de</c>, or <c>auto_detect</c>.</summary>
    /// <value>Telnyx's default is <c>en</c>.</value>
    public string? Language { get; init; }

    /// <summary>Terms and names that are likely to be said, up to 100.</summary>
    public IReadOnlyList<string>? Keyterms { get; init; }

    /// <inheritdoc cref="DeepgramNova2Transcription.InterimResults" />
    public bool? InterimResults { get; init; }

    /// <inheritdoc cref="DeepgramNova2Transcription.KeywordsBoosting" />
    public IReadOnlyDictionary<string, double>? KeywordsBoosting { get; init; }

    /// <inheritdoc cref="DeepgramNova2Transcription.SmartFormat" />
    public bool? SmartFormat { get; init; }

    /// <inheritdoc cref="DeepgramNova2Transcription.UtteranceEndMs" />
    public int? UtteranceEndMs { get; init; }
}
