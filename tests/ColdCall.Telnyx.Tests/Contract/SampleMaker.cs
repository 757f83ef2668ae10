using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>
/// Makes JSON that a schema describes: with every optional property, or with none. Where the schema gives a choice there is a sample for
/// each alternative.
/// </summary>
internal sealed partial class SampleMaker(OpenApiDocument document)
{
    private const int MaxDepth = 12;
    private const string Uuid = "6a09cdc3-8948-47f0-aa62-74ac943d6c58";
    private const string Moment = "2026-01-02T03:04:05+00:00";
    private readonly Dictionary<string, int> _choices = [];
    private readonly Dictionary<string, int> _met = [];

    /// <summary>One sample with the required properties alone.</summary>
    public JsonNode Least(JsonNode schema)
    {
        _choices.Clear();
        return Make(schema, "", [], full: false) ?? new JsonObject();
    }

    /// <summary>Samples with all properties, which together take every alternative once.</summary>
    public IEnumerable<JsonNode> Full(JsonNode schema)
    {
        var open = new Queue<(string Place, int Choice)[]>([[]]);
        var seen = new HashSet<string>();
        while (open.TryDequeue(out (string Place, int Choice)[]? choices))
        {
            _choices.Clear();
            _met.Clear();
            foreach ((string place, int choice) in choices) _choices[place] = choice;
            if (Make(schema, "", [], full: true) is { } sample) yield return sample;
            foreach ((string place, int count) in _met.ToArray())
            {
                for (int i = 1; i < count; i++)
                {
                    if (seen.Add($"{place}={i}")) open.Enqueue([.. choices.Where(each => !each.Place.StartsWith(place, StringComparison.Ordinal)), (place, i)]);
                }
            }
        }
    }

    private JsonNode? Make(JsonNode schema, string place, IReadOnlyList<string> names, bool full)
    {
        (JsonNode resolved, string? name) = document.Resolve(schema);
        if (place.Count(c => c is '.' or '[') > MaxDepth) return null;
        if (name is not null && names.Contains(name)) return null;
        IReadOnlyList<string> within = name is null ? names : [.. names, name];
        if ((resolved["oneOf"] ?? resolved["anyOf"]) is JsonArray alternatives && resolved["properties"] is null) return Make(Choose(alternatives, place), $"{place}|", within, full);
        if (resolved["allOf"] is JsonArray parts) return Merge(parts, resolved, place, within, full);
        if (resolved["const"] is { } constant) return constant.DeepClone();
        return TypeOf(resolved) switch
        {
            "object" => MakeObject(resolved, place, within, full),
            "array" => MakeArray(resolved, place, within, full),
            "boolean" => true,
            "integer" => Whole(resolved),
            "number" => (double?)Number(resolved["example"]) ?? (double?)Number(resolved["minimum"]) ?? 0.5,
            _ => Text(resolved),
        };
    }

    private static string TypeOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => several.Select(each => (string?)each).First(each => each != "null")!,
        { } one => (string)one!,
        _ => schema["properties"] is not null ? "object" : "string",
    };

    private JsonNode Choose(JsonArray alternatives, string place)
    {
        _met[place] = alternatives.Count;
        return alternatives[_choices.GetValueOrDefault(place)]!;
    }

    private JsonNode? Merge(JsonArray parts, JsonNode whole, string place, IReadOnlyList<string> names, bool full)
    {
        var merged = new JsonObject();
        List<JsonNode> all = [.. parts.Select(part => part!)];
        if (whole["properties"] is not null) all.Add(WithoutParts(whole));
        foreach (JsonNode part in all)
        {
            JsonNode? made = Make(part, place, names, full);
            if (made is not JsonObject members) return made;
            foreach ((string key, JsonNode? value) in members) merged[key] = value?.DeepClone();
        }

        return merged;
    }

    private static JsonObject WithoutParts(JsonNode whole)
    {
        JsonObject copy = whole.DeepClone().AsObject();
        copy.Remove("allOf");
        return copy;
    }

    private JsonObject MakeObject(JsonNode schema, string place, IReadOnlyList<string> names, bool full)
    {
        var made = new JsonObject();
        HashSet<string> required = [.. RequiredBy(schema), .. RequiredBy(schema["anyOf"]?[0])];
        foreach ((string key, JsonNode? member) in schema["properties"]?.AsObject() ?? [])
        {
            if ((full || required.Contains(key)) && Make(member!, $"{place}.{key}", names, full) is { } value) made[key] = value;
        }

        if (full && schema["properties"] is null) made["any"] = schema["additionalProperties"] is JsonObject values ? Make(values, $"{place}.*", names, full) : "thing";
        return made;
    }

    // Alternatives beside properties say no more than which of them are required.
    private static IEnumerable<string> RequiredBy(JsonNode? schema) => schema?["required"]?.AsArray().Select(each => (string)each!) ?? [];

    private JsonArray MakeArray(JsonNode schema, string place, IReadOnlyList<string> names, bool full) =>
        schema["items"] is { } items && Make(items, $"{place}[]", names, full) is { } item ? [item] : [];

    private static JsonNode Whole(JsonNode schema) =>
        (long?)Number(schema["enum"]?[0]) ?? (long?)Number(schema["example"]) ?? (long?)Number(schema["default"]) ?? (long?)Number(schema["minimum"]) ?? 7;

    private static decimal? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out decimal number) ? number : null;

    private static JsonNode Text(JsonNode schema)
    {
        // An enumeration may name null as well.
        if (schema["enum"] is JsonArray values && values.FirstOrDefault(value => value is not null) is { } first) return first.DeepClone();
        // Many times are described by their example alone.
        if (schema["example"] is JsonValue example && example.TryGetValue(out string? shown) && LooksLikeTime().IsMatch(shown)) return Moment;
        if ((string?)schema["pattern"] == "^wss?://") return "wss://example.com/a";
        return (string?)schema["format"] switch
        {
            "date-time" => Moment,
            "uuid" => Uuid,
            "date" => "2026-01-02",
            "uri" or "url" => "https://example.com/a",
            _ => "text",
        };
    }

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")]
    private static partial Regex LooksLikeTime();
}
