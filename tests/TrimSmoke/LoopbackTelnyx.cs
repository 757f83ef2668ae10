using System.Net;
using System.Text;
using System.Text.Json;

namespace TrimSmoke;

/// <summary>Just enough of Telnyx to be dialed: it takes every command and gives each leg an id.</summary>
internal sealed class LoopbackTelnyx : HttpMessageHandler
{
    public List<string> Asked { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (body.Length > 0) JsonDocument.Parse(body).Dispose();
        lock (Asked) Asked.Add($"{request.Method} {request.RequestUri!.AbsolutePath} {body}");
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"data":{"call_control_id":"v3:leg","is_alive":false,"result":"ok"}}""", Encoding.UTF8, "application/json"),
        };
    }
}
