using System.Text.Json;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>Checks JSON against the provider's own OpenAPI document: required members, types and enumerations.</summary>
public sealed class ContractSchema
{
    private readonly JsonNode _document;

    private ContractSchema(JsonNode document) => _document = document;

    /// <summary>The members that the live service sends otherwise than its schema says.</summary>
    public IReadOnlyList<string> MayBeNull { get; init; } = [];

    public static ContractSchema Telnyx(params IReadOnlyList<string> mayBeNull) =>
        new(JsonNode.Parse(File.ReadAllText(Repository.Contract("telnyx-openapi.json")))!) { MayBeNull = mayBeNull };

    public IReadOnlyList<string> ErrorsOf(JsonNode? answer, string path, string method, string status)
    {
        JsonNode schema = _document["paths"]![path]![method]!["responses"]![status]!;
        return ErrorsOf(answer, Resolve(schema)["content"]!["application/json"]!["schema"]!, "$");
    }

    public IReadOnlyList<string> ErrorsOf(JsonNode? value, string schemaName) => ErrorsOf(value, _document["components"]!["schemas"]![schemaName]!, "$");

    private string[] ErrorsOf(JsonNode? value, JsonNode reference, string at)
    {
        JsonNode schema = Resolve(reference);
        if (schema["allOf"] is JsonArray all) return [.. all.SelectMany(part => ErrorsOf(value, part!, at))];
        if (value is null && MayBeNull.Contains(at[(at.LastIndexOf('.') + 1)..])) return [];
        if (!HasType(value, schema["type"])) return [$"{at} is {value?.ToJsonString() ?? "null"}, not {schema["type"]!.ToJsonString()}"];
        if (schema["enum"] is JsonArray values && !values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
            return [$"{at} is {value!.ToJsonString()}, not one of {values.ToJsonString()}"];
        return value switch
        {
            JsonObject members => ErrorsOfMembers(members, schema, at),
            JsonArray items when schema["items"] is { } item => [.. items.SelectMany(each => ErrorsOf(each, item, $"{at}[]"))],
            _ => [],
        };
    }

    private string[] ErrorsOfMembers(JsonObject members, JsonNode schema, string at)
    {
        IEnumerable<string> missing = (schema["required"] as JsonArray ?? []).Select(name => (string)name!)
            .Where(name => !members.ContainsKey(name)).Select(name => $"{at}.{name} is missing");
        IEnumerable<string> wrong = members.Where(member => schema["properties"]?[member.Key] is not null)
            .SelectMany(member => ErrorsOf(member.Value, schema["properties"]![member.Key]!, $"{at}.{member.Key}"));
        return [.. missing, .. wrong];
    }

    private static bool HasType(JsonNode? value, JsonNode? type) => type switch
    {
        null => true,
        JsonArray several => several.Any(one => HasType(value, one)),
        _ => (string)type! switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value?.GetValueKind() == JsonValueKind.String,
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "integer" => value is JsonValue number && number.TryGetValue(out long _),
            _ => value?.GetValueKind() == JsonValueKind.Number,
        },
    };

    private JsonNode Resolve(JsonNode schema)
    {
        while (schema["$ref"] is { } reference)
        {
            schema = ((string)reference!).Split('/').Skip(1).Aggregate(_document, (node, name) => node[name]!);
        }

        return schema;
    }
}
