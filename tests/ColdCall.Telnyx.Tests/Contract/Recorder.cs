using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>Keeps the first request and the addresses of all, and gives it the answer that is to be read back; whatever follows gets an empty page.</summary>
internal sealed class Recorder(JsonNode? answer) : HttpMessageHandler
{
    private readonly List<Uri> _addresses = [];

    public IReadOnlyList<Uri> Addresses => _addresses;

    public HttpMethod? Method { get; private set; }

    public bool HasContent { get; private set; }

    public Uri? Address { get; private set; }

    public JsonNode? Body { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _addresses.Add(request.RequestUri!);
        if (Address is not null) return Answer("""{"data":[],"meta":{}}""");
        (Method, Address, HasContent) = (request.Method, request.RequestUri, request.Content is not null);
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (body.Length > 0) Body = JsonNode.Parse(body);
        return answer is null ? Answer("text", "text/plain") : Answer(answer.ToJsonString());
    }

    private static HttpResponseMessage Answer(string text, string type = "application/json") =>
        new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, type) };
}
