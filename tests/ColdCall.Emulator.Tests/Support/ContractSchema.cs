using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>Checks JSON against the provider's own OpenAPI document: required members, types and enumerations.</summary>
public sealed class ContractSchema
{
    private readonly JsonNode _document;

    private ContractSchema(JsonNode document) => _document = document;

    /// <summary>The members that the live service sends otherwise than its schema says.</summary>
    public IReadOnlyList<string> MayBeNull { get; init; } = [];

    /// <summary>The names of all operations.</summary>
    public IEnumerable<string> Operations =>
        from path in _document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Value is JsonObject
        let id = (string?)operation.Value["operationId"]
        where id is not null
        select id;

    public static ContractSchema Telnyx(params IReadOnlyList<string> mayBeNull) =>
        new(JsonNode.Parse(File.ReadAllText(Repository.Contract("telnyx-openapi.json")))!) { MayBeNull = mayBeNull };

    public static ContractSchema Twilio(params IReadOnlyList<string> mayBeNull) =>
        new(JsonNode.Parse(File.ReadAllText(Repository.Contract("twilio-openapi.json")))!) { MayBeNull = mayBeNull };

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
        if (value is null && (bool?)schema["nullable"] == true) return [];
        if (value is null && MayBeNull.Contains(at[(at.LastIndexOf('.') + 1)..])) return [];
        if (!HasType(value, schema["type"])) return [$"{at} is {value?.ToJsonString() ?? "null"}, not {schema["type"]!.ToJsonString()}"];
        if (schema["enum"] is JsonArray values && !values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
            return [$"{at} is {value!.ToJsonString()}, not one of {values.ToJsonString()}"];
        if (value?.GetValueKind() == JsonValueKind.String && (string?)schema["pattern"] is { } pattern && !Regex.IsMatch((string)value!, pattern))
            return [$"{at} is {value.ToJsonString()}, which does not match {pattern}"];
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
