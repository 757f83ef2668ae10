using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ColdCall.Json;

/// <summary>Reads a list of objects, leaving out what is none; anything but a list counts as an empty one.</summary>
/// <typeparam name="T">The objects' record, which demands no member.</typeparam>
internal sealed class LenientListConverter<T> : JsonConverter<IReadOnlyList<T>> where T : class
{
    public override bool HandleNull => true;

    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return [];
        }

        JsonTypeInfo<T> type = TypeIn(options);
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject && JsonSerializer.Deserialize(ref reader, type) is { } item) items.Add(item);
            else reader.Skip();
        }

        return items;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        JsonTypeInfo<T> type = TypeIn(options);
        writer.WriteStartArray();
        foreach (T item in value) JsonSerializer.Serialize(writer, item, type);
        writer.WriteEndArray();
    }

    private static JsonTypeInfo<T> TypeIn(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
