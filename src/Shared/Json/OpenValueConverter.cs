using System.Text.Json;
using System.Text.Json.Serialization;

namespace ColdCall.Json;

/// <summary>Reads a value of an open set; what is not text counts as absent.</summary>
/// <typeparam name="T">The set.</typeparam>
internal sealed class OpenValueConverter<T> : JsonConverter<T?> where T : struct, ITextValue<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetTextOrNull() is { } text ? T.Parse(text) : null;
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } known) writer.WriteStringValue(known.Value);
        else writer.WriteNullValue();
    }
}
