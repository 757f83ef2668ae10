namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.SpeakAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record SpeakCallRequest : CommandRequest
{
    /// <summary>What to say, as text or SSML, up to 3000 characters.</summary>
    public required string Payload { get; init; }

    /// <summary>
    /// Who says it: <c>Provider.Model.VoiceId</c>, for example <c>Telnyx.KokoroTTS.af</c> or <c>AWS.Polly.Joanna-Neural</c>; the provider
    /// alone takes its default voice.
    /// </summary>
    public required string Voice { get; init; }

    /// <summary>How <see cref="Payload"/> is written.</summary>
    /// <value>Telnyx's default is <c>text</c>.</value>
    public SpeechPayloadType? PayloadType { get; init; }

    /// <summary>How good the voice is.</summary>
    /// <value>Telnyx's default is <c>premium</c>.</value>
    public SpeechServiceLevel? ServiceLevel { get; init; }

    /// <summary>The language, as a code such as <c>en-US</c> or <c>de-DE</c>. A voice of Polly has its own.</summary>
    public string? Language { get; init; }

    /// <summary>Settings of the voice, of the voice's own maker.</summary>
    public VoiceSettings? VoiceSettings { get; init; }

    /// <summary>How often it is said.</summary>
    /// <value>Telnyx's default is 1.</value>
    public LoopCount? Loop { get; init; }

    /// <summary>Who hears it.</summary>
    /// <value>Telnyx's default is <c>self</c>.</value>
    public TargetLegs? TargetLegs { get; init; }

    /// <summary>What is stopped before; null waits in the queue until all other sound is over.</summary>
    public AudioStop? Stop { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
