using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How live speech is recognized, in the form of one engine: each has a record of its own.</summary>
[JsonDerivedType(typeof(GoogleTranscription))]
[JsonDerivedType(typeof(TelnyxTranscription))]
[JsonDerivedType(typeof(DeepgramNova2Transcription))]
[JsonDerivedType(typeof(DeepgramNova3Transcription))]
[JsonDerivedType(typeof(AzureTranscription))]
[JsonDerivedType(typeof(XaiTranscription))]
[JsonDerivedType(typeof(AssemblyAiTranscription))]
[JsonDerivedType(typeof(SpeechmaticsTranscription))]
[JsonDerivedType(typeof(SonioxTranscription))]
[JsonDerivedType(typeof(ParakeetTranscription))]
public abstract record TranscriptionEngineConfig
{
    private protected TranscriptionEngineConfig()
    {
    }

    /// <summary>The engine.</summary>
    public abstract TranscriptionEngine TranscriptionEngine { get; }
}
