using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>Keeps the first request, and gives it the answer that is to be read back; whatever follows gets an empty page.</summary>
internal sealed class Recorder(JsonNode? answer) : HttpMessageHandler
{
    public HttpMethod? Method { get; private set; }

    public Uri? Address { get; private set; }

    public JsonNode? Body { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Address is not null) return Answer("""{"data":[],"meta":{}}""");
        (Method, Address) = (request.Method, request.RequestUri);
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (body.Length > 0) Body = JsonNode.Parse(body);
        return answer is null ? Answer("text", "text/plain") : Answer(answer.ToJsonString());
    }

    private static HttpResponseMessage Answer(string text, string type = "application/json") =>
        new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, type) };
}
