using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ColdCall.Json;

/// <summary>Reads a number, also where it came as text; anything else counts as absent.</summary>
internal sealed class LenientNumberConverter : JsonConverter<double?>
{
    public override double? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetDouble(out double number) ? Finite(number) : null;
            case JsonTokenType.String:
                return double.TryParse(reader.GetTextOrNull(), NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) ? Finite(parsed) : null;
            default:
                reader.Skip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, double? value, JsonSerializerOptions options)
    {
        if (value is { } known) writer.WriteNumberValue(known);
        else writer.WriteNullValue();
    }

    // What is too large for the type would be infinite, which JSON cannot say.
    private static double? Finite(double number) => double.IsFinite(number) ? number : null;
}
