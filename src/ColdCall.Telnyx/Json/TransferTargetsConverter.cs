using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ColdCall.Json;

namespace ColdCall.Telnyx.Json;

/// <summary>Writes a list as a list, and a variable as a text; reads both.</summary>
internal sealed class TransferTargetsConverter : JsonConverter<TransferTargets>
{
    public override TransferTargets Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? TransferTargets.From(reader.GetTextOrNull() ?? throw new JsonException("A variable is expected."))
            : TransferTargets.Of(JsonSerializer.Deserialize(ref reader, ListType(options)) ?? throw new JsonException("A list is expected."));

    public override void Write(Utf8JsonWriter writer, TransferTargets value, JsonSerializerOptions options)
    {
        if (value.Targets is { } targets) JsonSerializer.Serialize(writer, targets, ListType(options));
        else writer.WriteStringValue(value.Variable);
    }

    private static JsonTypeInfo<IReadOnlyList<TransferTarget>> ListType(JsonSerializerOptions options) =>
        (JsonTypeInfo<IReadOnlyList<TransferTarget>>)options.GetTypeInfo(typeof(IReadOnlyList<TransferTarget>));
}
