using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>What the emulator answered.</summary>
public sealed record Answer(int Status, JsonNode? Body, string Text, HttpResponseHeaders Headers)
{
    public JsonNode Data => Status is 200 or 201 ? Body!["data"]! : throw new InvalidOperationException($"{Status}: {Text}");

    public string? Code => (string?)Body?["errors"]?[0]?["code"];

    public string? At => (string?)Body?["errors"]?[0]?["source"]?["pointer"];
}
