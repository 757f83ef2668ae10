using System.Text.Json;
using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx.Json;

/// <summary>Writes one address as a text and a list as a list, for Telnyx takes digits after a number only in a text. Reads both.</summary>
internal sealed class DialAddressesConverter : JsonConverter<DialAddresses>
{
    public override DialAddresses Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return new(TextOf(ref reader));
        var addresses = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) addresses.Add(TextOf(ref reader));
        return addresses.Count > 0 ? new(addresses) : throw new JsonException("There is no address.");
    }

    public override void Write(Utf8JsonWriter writer, DialAddresses value, JsonSerializerOptions options)
    {
        if (value.IsSingle)
        {
            writer.WriteStringValue(value.All[0]);
            return;
        }

        writer.WriteStartArray();
        foreach (string each in value.All) writer.WriteStringValue(each);
        writer.WriteEndArray();
    }

    private static string TextOf(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.GetTextOrNull() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new JsonException("An address is a text that is not empty.");
}
