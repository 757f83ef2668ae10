using System.Net;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>Gives every request the same answer.</summary>
internal sealed class AlwaysAnswers : HttpMessageHandler
{
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public ReadOnlyMemory<byte> Body { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = new HttpResponseMessage(Status) { Content = new ReadOnlyMemoryContent(Body) };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return Task.FromResult(answer);
    }
}
