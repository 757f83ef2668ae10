using System.Text.Json.Nodes;

namespace ColdCall.Prism;

/// <summary>
/// Prism says in a header what breaks the description. What of our request does fails the test, in its words; that examples of the description break it
/// themselves (Twilio's relative addresses are no addresses to it) is no business of ours.
/// </summary>
internal sealed class ViolationReader : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("sl-violations", out IEnumerable<string>? violations))
            JsonNode.Parse(string.Concat(violations))!.AsArray().ShouldNotContain(violation => (string)violation!["location"]![0]! == "request", string.Concat(violations));
        return response;
    }
}
