namespace ColdCall.Telnyx.Prism;

/// <summary>Prism says in a header what of a request or an answer breaks the description: that fails the test, in its words.</summary>
internal sealed class ViolationReader : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("sl-violations", out IEnumerable<string>? violations)) Assert.Fail(string.Join(' ', violations));
        return response;
    }
}
