using System.Text;
using System.Text.Json.Nodes;

namespace ColdCall.Twilio.Tests.Contract;

/// <summary>Keeps the request, and gives it the answer that is to be read back.</summary>
internal sealed class Recorder(JsonNode? answer) : HttpMessageHandler
{
    public HttpMethod? Method { get; private set; }

    public Uri? Address { get; private set; }

    /// <summary>The form, be it empty; null for a request without content.</summary>
    public string? Form { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Address.ShouldBeNull("one request is enough");
        (Method, Address) = (request.Method, request.RequestUri);
        Form = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage { Content = new StringContent(answer?.ToJsonString() ?? "", Encoding.UTF8, "application/json") };
    }
}
