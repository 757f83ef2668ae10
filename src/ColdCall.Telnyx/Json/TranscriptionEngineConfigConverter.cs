using System.Text.Json;
using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx.Json;

/// <summary>The form follows from the engine, its old names included, and with Deepgram from the model too.</summary>
internal sealed class TranscriptionEngineConfigConverter : JsonConverter<TranscriptionEngineConfig>
{
    public override TranscriptionEngineConfig? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement config = document.RootElement;
        Type form = FormOf(config.Member("transcription_engine")?.TextOrNull(), config.Member("transcription_model")?.TextOrNull());
        return (TranscriptionEngineConfig?)config.Deserialize(options.GetTypeInfo(form));
    }

    public override void Write(Utf8JsonWriter writer, TranscriptionEngineConfig value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));

    private static Type FormOf(string? engine, string? model) => engine switch
    {
        "Google" or "A" => typeof(GoogleTranscription),
        "Telnyx" or "B" => typeof(TelnyxTranscription),
        "Deepgram" => model == DeepgramNova2Transcription.Model ? typeof(DeepgramNova2Transcription) : typeof(DeepgramNova3Transcription),
        "Azure" => typeof(AzureTranscription),
        "xAI" => typeof(XaiTranscription),
        "AssemblyAI" => typeof(AssemblyAiTranscription),
        "Speechmatics" => typeof(SpeechmaticsTranscription),
        "Soniox" => typeof(SonioxTranscription),
        "Parakeet" => typeof(ParakeetTranscription),
        _ => throw new JsonException("The transcription_engine is missing, or it is none that this package knows."),
    };
}
