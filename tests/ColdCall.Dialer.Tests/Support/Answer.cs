using System.Net;
using System.Text.Json.Nodes;

namespace ColdCall.Dialer.Tests.Support;

/// <summary>What the Dialer answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, HttpResponseMessage Response)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? ProblemType => (string?)Json["type"];

    public string? this[string name] => Json[name]?.ToString();

    public Answer Is(HttpStatusCode status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }

    public Answer IsProblem(HttpStatusCode status, string name)
    {
        Is(status);
        Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ProblemType.ShouldBe($"/problems/{name}");
        this["detail"].ShouldNotBeNullOrWhiteSpace();
        return this;
    }
}
