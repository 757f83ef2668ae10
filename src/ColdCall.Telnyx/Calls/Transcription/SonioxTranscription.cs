namespace ColdCall.Telnyx;

/// <summary>Live speech recognized by Soniox.</summary>
public sealed record SonioxTranscription : TranscriptionEngineConfig
{
    /// <inheritdoc />
    public override TranscriptionEngine TranscriptionEngine { get; init; } = TranscriptionEngine.Soniox;

    /// <summary>The language that is spoken, as a code such as <c>en</c> or <c>es</c>, or <c>auto</c> to let Soniox find out.</summary>
    /// <value>Telnyx's default is <c>auto</c>.</value>
    public string? Language { get; init; }

    /// <summary>The model; there is one.</summary>
    /// <value>Telnyx's default is <c>soniox/stt-rt-v4</c>.</value>
    public string? TranscriptionModel { get; init; }

    /// <summary>Whether guesses come before the final text.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? InterimResults { get; init; }

    /// <summary>Whether the end of what somebody says is told.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? EnableEndpointDetection { get; init; }

    /// <summary>
    /// The silence after which it is told at the latest, in milliseconds from 500 to 3000; only with <see cref="EnableEndpointDetection"/>.
    /// </summary>
    public int? MaxEndpointDelayMs { get; init; }
}
