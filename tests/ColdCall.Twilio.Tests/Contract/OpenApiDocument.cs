using System.Text.Json.Nodes;
using ColdCall.Testing;

namespace ColdCall.Twilio.Tests.Contract;

/// <summary>Twilio's own description of its API, as far as a client needs it.</summary>
internal sealed class OpenApiDocument
{
    private static readonly string[] Methods = ["get", "post", "delete"];
    private readonly JsonNode _root;

    private OpenApiDocument(JsonNode root)
    {
        _root = root;
        Operations = root["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Where(method => Methods.Contains(method.Key)).Select(method => (Path: path.Key, Method: method.Key, Body: method.Value!)))
            .ToDictionary(each => (string)each.Body["operationId"]!, each => new OpenApiOperation(each.Method.ToUpperInvariant(), each.Path, each.Body));
    }

    /// <summary>All operations by their id.</summary>
    public IReadOnlyDictionary<string, OpenApiOperation> Operations { get; }

    public static OpenApiDocument Read() => new(JsonNode.Parse(File.ReadAllBytes(Repository.Contract("twilio-openapi.json")))!);

    public JsonNode Resolve(JsonNode schema)
    {
        while ((string?)schema["$ref"] is { } reference) schema = reference[2..].Split('/').Aggregate(_root, (node, step) => node[step]!);
        return schema;
    }

    /// <summary>The fields of a form; null if the request carries none.</summary>
    public JsonNode? FormSchema(OpenApiOperation operation) =>
        operation.Body["requestBody"]?["content"]?["application/x-www-form-urlencoded"]?["schema"] is { } schema ? Resolve(schema) : null;

    /// <summary>What may stand in a query, by name.</summary>
    public IReadOnlyDictionary<string, JsonNode> Query(OpenApiOperation operation) =>
        (operation.Body["parameters"]?.AsArray() ?? []).Select(parameter => Resolve(parameter!))
            .Where(parameter => (string?)parameter["in"] == "query")
            .ToDictionary(parameter => (string)parameter["name"]!, parameter => parameter["schema"]!);

    /// <summary>The JSON of a success; null if there is none.</summary>
    public static JsonNode? AnswerSchema(OpenApiOperation operation) => operation.Body["responses"]!.AsObject()
        .Where(response => response.Key.StartsWith('2'))
        .Select(response => response.Value!["content"]?["application/json"]?["schema"])
        .FirstOrDefault(schema => schema is not null);
}
