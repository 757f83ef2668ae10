using System.Text.Json;
using System.Text.RegularExpressions;
using ColdCall.Testing;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>Telnyx's own description of its API: a path, query name or field that it does not know is a mistake of ours.</summary>
internal static class TelnyxContract
{
    private static readonly Lazy<JsonDocument?> Document = new(() =>
        Repository.FindContract("telnyx-openapi.json") is { } path ? JsonDocument.Parse(File.ReadAllBytes(path)) : null);

    private static JsonElement Root => Document.Value!.RootElement;

    /// <summary>Comes on top of the exact comparison of every request, so a test without the document still proves what it says.</summary>
    public static void RequireKnownFields(ReceivedRequest request)
    {
        if (Document.Value is null) return;
        string[] parts = request.MethodAndPath.Split(' ', '?');
        JsonElement operation = OperationOf(parts[1]).GetProperty(parts[0].ToLowerInvariant());
        if (parts.Length > 2) RequireKnownQuery(operation, parts[2]);
        if (string.IsNullOrEmpty(request.Body)) return;
        operation.TryGetProperty("requestBody", out JsonElement requestBody).ShouldBeTrue("the API takes no body here");
        JsonElement schema = Resolve(Resolve(requestBody).GetProperty("content").GetProperty("application/json").GetProperty("schema"));
        using JsonDocument body = JsonDocument.Parse(request.Body);
        RequireKnownMembers(body.RootElement, schema);
    }

    private static void RequireKnownMembers(JsonElement value, JsonElement schema)
    {
        if (!schema.TryGetProperty("properties", out JsonElement properties)) return; // A map, or one of several forms.
        foreach (JsonProperty member in value.EnumerateObject())
        {
            properties.TryGetProperty(member.Name, out JsonElement known).ShouldBeTrue($"the API has no field '{member.Name}'");
            if (member.Value.ValueKind == JsonValueKind.Object) RequireKnownMembers(member.Value, Resolve(known));
        }

        if (!schema.TryGetProperty("required", out JsonElement required)) return;
        foreach (JsonElement name in required.EnumerateArray()) value.TryGetProperty(name.GetString()!, out _).ShouldBeTrue($"the API demands '{name}'");
    }

    private static void RequireKnownQuery(JsonElement operation, string query)
    {
        var known = operation.GetProperty("parameters").EnumerateArray().Select(Resolve).ToList();
        foreach (string item in query.Split('&'))
        {
            Match name = Regex.Match(Uri.UnescapeDataString(item.Split('=')[0]), @"\A([a-z]+)(?:\[([a-z_.]+)\])?(?:\[([a-z]+)\])?\z");
            name.Success.ShouldBeTrue(item);
            JsonElement parameter = known.SingleOrDefault(each => each.GetProperty("name").GetString() == name.Groups[1].Value);
            parameter.ValueKind.ShouldBe(JsonValueKind.Object, $"the API has no parameter '{item}'");
            JsonElement schema = parameter.GetProperty("schema");
            foreach (Group step in name.Groups.Values.Skip(2).Where(group => group.Length > 0))
                Resolve(schema).GetProperty("properties").TryGetProperty(step.Value, out schema).ShouldBeTrue(item);
        }
    }

    private static JsonElement OperationOf(string path)
    {
        foreach (JsonProperty candidate in Root.GetProperty("paths").EnumerateObject())
        {
            string pattern = "\\A" + Regex.Replace(candidate.Name, "{[^}]+}", "[^/]+") + "\\z";
            if (Regex.IsMatch(path, pattern)) return candidate.Value;
        }

        throw new InvalidOperationException($"The API has no path {path}.");
    }

    private static JsonElement Resolve(JsonElement element)
    {
        while (element.TryGetProperty("$ref", out JsonElement reference))
        {
            element = reference.GetString()!.Split('/').Skip(1).Aggregate(Root, (at, name) => at.GetProperty(name));
        }

        return element;
    }
}
