using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Twilio.Json;

/// <summary>Reads an amount of money, which Twilio writes as text or as a number; anything else counts as absent.</summary>
internal sealed class LenientDecimalConverter : JsonConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetDecimal(out decimal number) ? number : null;
            case JsonTokenType.String:
                return decimal.TryParse(reader.GetTextOrNull(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal parsed) ? parsed : null;
            default:
                reader.Skip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } known) writer.WriteNumberValue(known);
        else writer.WriteNullValue();
    }
}
