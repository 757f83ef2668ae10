using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ColdCall.Telnyx.Json;

/// <summary>Writes a number as a number, and no end as a text; reads both.</summary>
internal sealed class LoopCountConverter : JsonConverter<LoopCount>
{
    public override LoopCount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int count)
                ? LoopCount.Times(count)
                : LoopCount.Parse(reader.GetTextOrNull() ?? "");
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new JsonException("A loop count is a number from 1 to 100, or 'infinity'.", fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, LoopCount value, JsonSerializerOptions options)
    {
        if (value == LoopCount.Infinity) writer.WriteStringValue(value.Value);
        else writer.WriteNumberValue(int.Parse(value.Value, CultureInfo.InvariantCulture));
    }
}
