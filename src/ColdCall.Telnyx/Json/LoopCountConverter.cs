using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx.Json;

/// <summary>Writes a number as a number, and all else as a text; reads both.</summary>
internal sealed class LoopCountConverter : JsonConverter<LoopCount>
{
    public override LoopCount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int count)) return new(count.ToString(CultureInfo.InvariantCulture));
        return reader.TokenType == JsonTokenType.String && reader.GetTextOrNull() is { } text ? new(text) : throw new JsonException("A number or a text is expected.");
    }

    public override void Write(Utf8JsonWriter writer, LoopCount value, JsonSerializerOptions options)
    {
        if (int.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int count)) writer.WriteNumberValue(count);
        else writer.WriteStringValue(value.Value);
    }
}
