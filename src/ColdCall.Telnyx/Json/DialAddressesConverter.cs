using System.Text.Json;
using System.Text.Json.Serialization;

namespace ColdCall.Telnyx.Json;

/// <summary>Writes one address as a text and several as a list: with a list Telnyx takes no digits after a number.</summary>
internal sealed class DialAddressesConverter : JsonConverter<DialAddresses>
{
    public override DialAddresses Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Telnyx never sends this.");

    public override void Write(Utf8JsonWriter writer, DialAddresses value, JsonSerializerOptions options)
    {
        if (value.All is [string address])
        {
            writer.WriteStringValue(address);
            return;
        }

        writer.WriteStartArray();
        foreach (string each in value.All) writer.WriteStringValue(each);
        writer.WriteEndArray();
    }
}
