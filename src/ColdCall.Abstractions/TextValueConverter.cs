using System.Text.Json;
using System.Text.Json.Serialization;

namespace ColdCall;

/// <summary>Reads and writes an <see cref="ITextValue{TSelf}"/> as a JSON string.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class TextValueConverter<T> : JsonConverter<T> where T : ITextValue<T>
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("Text is expected here.");
        try
        {
            return T.Parse(reader.GetString()!);
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
