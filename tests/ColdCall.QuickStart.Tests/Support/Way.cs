namespace ColdCall.QuickStart.Tests.Support;

/// <summary>The way of the doctor's requests: a test may answer or change them; what would leave this machine finds no name.</summary>
internal sealed class Way(Func<HttpRequestMessage, HttpResponseMessage?> answer) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (answer(request) is { } answered) return answered;
        if (!request.RequestUri!.IsLoopback) throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such host");
        return await base.SendAsync(request, cancellationToken);
    }
}
