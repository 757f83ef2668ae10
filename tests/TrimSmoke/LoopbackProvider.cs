using System.Net;
using System.Text;

namespace TrimSmoke;

/// <summary>Just enough of a provider to be dialed: it takes every command and gives each the same answer.</summary>
internal sealed class LoopbackProvider(string answer) : HttpMessageHandler
{
    public List<string> Asked { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (Asked) Asked.Add($"{request.Method} {request.RequestUri!.AbsolutePath} {body}");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
