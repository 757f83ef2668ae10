using System.Text.Json;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Telnyx;

/// <summary>The fields of a request: checked by rules first, all at once as Telnyx does, then read without further doubt.</summary>
internal sealed class Fields(JsonObject body, string pointer = "")
{
    public static Fields None { get; } = new([]);

    public string? Text(string name) => body[name]?.GetValue<string>();

    public bool Flag(string name, bool otherwise = false) => body[name]?.GetValue<bool>() ?? otherwise;

    public int Whole(string name, int otherwise) => body[name] is JsonValue value && value.TryGetValue(out int whole) ? whole : otherwise;

    public DateTimeOffset? Time(string name) => Text(name) is { } text ? FieldCheck.TryTime(text) : null;

    public Fields Object(string name) => body[name] is JsonObject inner ? new Fields(inner, $"{pointer}/{name}") : None;

    public JsonNode? Copy(string name) => body[name]?.DeepClone();

    public IReadOnlyList<string> Texts(string name) => body[name] is JsonArray list ? [.. list.Select(item => item!.GetValue<string>())] : [];

    public IEnumerable<KeyValuePair<string, JsonNode?>> Members => body;

    public string? Destination(string name) => FieldCheck.SingleText(body[name]);

    /// <exception cref="TelnyxErrorException">At least one field breaks its rule.</exception>
    public Fields Check(params ReadOnlySpan<FieldRule> rules)
    {
        var errors = new List<TelnyxError>();
        foreach (FieldRule rule in rules)
        {
            if (Broken(rule) is { } error) errors.Add(error);
        }

        return errors.Count == 0 ? this : throw new TelnyxErrorException(errors);
    }

    private TelnyxError? Broken(FieldRule rule)
    {
        string at = $"{pointer}/{rule.Name}";
        JsonNode? value = body[rule.Name];
        if (value is null || (rule.IsRequired && IsBlank(value))) return rule.IsRequired ? TelnyxErrors.Missing(rule.Name, at) : null;
        return FieldCheck.Broken(rule, value, at);
    }

    private static bool IsBlank(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? string.IsNullOrWhiteSpace(value.GetValue<string>()) : value is JsonArray { Count: 0 };
}
