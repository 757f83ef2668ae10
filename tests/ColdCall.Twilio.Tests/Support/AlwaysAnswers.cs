using System.Net;

namespace ColdCall.Twilio.Tests.Support;

/// <summary>Gives every request the same answer.</summary>
internal sealed class AlwaysAnswers(HttpStatusCode status, string body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(StubHandler.Answer(status, body));
}
