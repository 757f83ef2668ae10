using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ColdCall.Telnyx.Json;

/// <summary>Writes a number as a number, and no end as a text.</summary>
internal sealed class LoopCountConverter : JsonConverter<LoopCount>
{
    public override LoopCount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Telnyx never sends this.");

    public override void Write(Utf8JsonWriter writer, LoopCount value, JsonSerializerOptions options)
    {
        if (value == LoopCount.Infinity) writer.WriteStringValue(value.Value);
        else writer.WriteNumberValue(int.Parse(value.Value, CultureInfo.InvariantCulture));
    }
}
