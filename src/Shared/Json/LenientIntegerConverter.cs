using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ColdCall.Json;

/// <summary>Reads a whole number, also where it came as text; anything else counts as absent.</summary>
internal sealed class LenientIntegerConverter : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetInt32(out int number) ? number : null;
            case JsonTokenType.String:
                return int.TryParse(reader.GetTextOrNull(), NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : null;
            default:
                reader.Skip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
    {
        if (value is { } known) writer.WriteNumberValue(known);
        else writer.WriteNullValue();
    }
}
