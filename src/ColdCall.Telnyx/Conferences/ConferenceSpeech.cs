using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What is said in a conference, and how.</summary>
public abstract record ConferenceSpeech : CommandRequest
{
    /// <summary>The text or SSML, up to 3,000 characters.</summary>
    public required string Payload { get; init; }

    /// <summary>
    /// The voice: maker, model and name with dots between, for example <c>AWS.Polly.Joanna-Neural</c> or <c>Telnyx.KokoroTTS.af</c>.
    /// </summary>
    public required string Voice { get; init; }

    /// <summary>Whether the payload is plain text or SSML.</summary>
    /// <value>Telnyx's default is <c>text</c>.</value>
    public SpeechPayloadType? PayloadType { get; init; }

    /// <summary>The language's code, for example <c>en-US</c>; ignored for voices of Amazon Polly.</summary>
    public string? Language { get; init; }

    /// <summary>Settings of the voice.</summary>
    public VoiceSettings? VoiceSettings { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
