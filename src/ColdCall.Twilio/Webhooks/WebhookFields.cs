using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ColdCall.Twilio.Signatures;

namespace ColdCall.Twilio.Webhooks;

/// <summary>The fields of a webhook, read as what they mean. What is missing, empty or not readable is null.</summary>
internal sealed class WebhookFields(IReadOnlyList<FormField> fields)
{
    public IReadOnlyDictionary<string, string> Firsts { get; } = FirstsOf(fields);

    /// <summary>The fields of a JSON object, as <see cref="ToJson"/> wrote it or as Twilio did.</summary>
    public static WebhookFields From(JsonElement json) => new(json.ValueKind != JsonValueKind.Object ? [] :
    [
        .. from member in json.EnumerateObject()
           from value in member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().AsEnumerable() : [member.Value]
           select new FormField(member.Name, value.ValueKind == JsonValueKind.String ? value.GetString()! : value.ValueKind == JsonValueKind.Null ? "" : value.GetRawText()),
    ]);

    public string? Text(string name) => Firsts.TryGetValue(name, out string? text) && text.Length > 0 ? text : null;

    public bool Has(string name) => Firsts.ContainsKey(name);

    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    public long? Size(string name) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    public bool? Flag(string name) => bool.TryParse(Text(name), out bool flag) ? flag : null;

    // Negative where Twilio does not know.
    public TimeSpan? Seconds(string name) => Number(name) is >= 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null;

    public TimeSpan? Milliseconds(string name) => Number(name) is >= 0 and var milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;

    /// <summary>A time as in <c>Thu, 04 Jun 2026 09:15:51 +0000</c>.</summary>
    public DateTimeOffset? Time(string name) =>
        DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : null;

    public T? Value<T>(string name) where T : struct, ITextValue<T> => Text(name) is { } text ? T.Parse(text) : null;

    /// <summary>The fields as a JSON object: text, and a list of texts where a name came several times.</summary>
    public JsonElement ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (IGrouping<string, FormField> named in fields.GroupBy(field => field.Name, StringComparer.Ordinal)) Write(json, named);
            json.WriteEndObject();
        }

        return JsonElement.Parse(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, IGrouping<string, FormField> named)
    {
        string[] values = [.. named.Select(field => field.Value)];
        if (values.Length == 1)
        {
            json.WriteString(named.Key, values[0]);
            return;
        }

        json.WriteStartArray(named.Key);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static Dictionary<string, string> FirstsOf(IReadOnlyList<FormField> fields)
    {
        var firsts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (FormField field in fields) firsts.TryAdd(field.Name, field.Value);
        return firsts;
    }
}
