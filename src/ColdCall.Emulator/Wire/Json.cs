using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Wire;

/// <summary>JSON as the providers write it: a plus sign in a phone number stays a plus sign; times have microseconds.</summary>
internal static class Json
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain)) node.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <returns>Null where the text is no JSON, or contains a name twice or a text that cannot be decoded.</returns>
    public static JsonNode? TryParse(ReadOnlySpan<byte> text)
    {
        try
        {
            DecodeTexts(text);
            return JsonNode.Parse(text, documentOptions: Strict);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    public static string? Time(DateTimeOffset? at) => at is { } known ? Time(known) : null;

    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    public static JsonArray Array(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode)item)]);

    /// <summary>A parsed node decodes its texts only when they are read, which is too late to call the request malformed.</summary>
    /// <exception cref="InvalidOperationException">A text is no UTF-8, or escapes half a character.</exception>
    private static void DecodeTexts(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
        }
    }

    /// <summary>An object without the members whose value is null.</summary>
    public static JsonObject Known(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var known = new JsonObject();
        foreach ((string name, JsonNode? value) in members)
        {
            if (value is not null) known.Add(name, value);
        }

        return known;
    }
}
