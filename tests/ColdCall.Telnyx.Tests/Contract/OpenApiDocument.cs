using System.Text.Json.Nodes;
using ColdCall.Testing;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>Telnyx's own description of its API, as far as a client needs it.</summary>
internal sealed class OpenApiDocument
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];
    private readonly JsonNode _root;

    private OpenApiDocument(JsonNode root)
    {
        _root = root;
        Operations = root["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Where(method => Methods.Contains(method.Key)).Select(method => (Path: path.Key, Method: method.Key, Body: method.Value!)))
            .ToDictionary(each => (string)each.Body["operationId"]!, each => new OpenApiOperation(each.Method.ToUpperInvariant(), each.Path, each.Body));
        Webhooks = root["webhooks"]!.AsObject()
            .ToDictionary(each => each.Key, each => each.Value!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!);
    }

    /// <summary>All operations by their id.</summary>
    public IReadOnlyDictionary<string, OpenApiOperation> Operations { get; }

    /// <summary>What webhooks carry, by the document's name for them.</summary>
    public IReadOnlyDictionary<string, JsonNode> Webhooks { get; }

    public static OpenApiDocument Read() => new(JsonNode.Parse(File.ReadAllBytes(Repository.Contract("telnyx-openapi.json")))!);

    /// <summary>What a reference points to, and the name by which it is known; a schema without a reference has none.</summary>
    public (JsonNode Schema, string? Name) Resolve(JsonNode schema)
    {
        string? name = null;
        while ((string?)schema["$ref"] is { } reference)
        {
            name = reference.Split('/')[^1];
            schema = reference[2..].Split('/').Aggregate(_root, (node, step) => node[step]!);
        }

        return (schema, name);
    }

    /// <summary>The JSON that a request carries; null if it carries none.</summary>
    public JsonNode? RequestSchema(OpenApiOperation operation) =>
        operation.Body["requestBody"] is { } body ? Resolve(body).Schema["content"]?["application/json"]?["schema"] : null;

    /// <summary>The names that may stand in the query: <c>filter.name</c> for <c>filter[name]</c>.</summary>
    public IEnumerable<string> QueryNames(OpenApiOperation operation) =>
        (operation.Body["parameters"]?.AsArray() ?? []).Concat(operation.Body.Parent?["parameters"]?.AsArray() ?? [])
            .Select(parameter => Resolve(parameter!).Schema)
            .Where(parameter => (string?)parameter["in"] == "query")
            .SelectMany(parameter => NamesOf(parameter["schema"]!, (string)parameter["name"]!));

    private IEnumerable<string> NamesOf(JsonNode schema, string name) =>
        Resolve(schema).Schema["properties"] is JsonObject members ? members.SelectMany(member => NamesOf(member.Value!, $"{name}.{member.Key}")) : [name];

    /// <summary>The JSON of a success; null if there is none.</summary>
    public JsonNode? ResponseSchema(OpenApiOperation operation) => operation.Body["responses"]!.AsObject()
        .Where(response => response.Key.StartsWith('2'))
        .Select(response => Resolve(response.Value!).Schema["content"]?["application/json"]?["schema"])
        .FirstOrDefault(schema => schema is not null);
}
