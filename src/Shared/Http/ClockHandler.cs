using ColdCall.Providers;

namespace ColdCall.Http;

/// <summary>Passes on what time it is at the provider, as every answer says.</summary>
/// <param name="provider">The provider's name.</param>
/// <param name="witness">Who is told; null where nobody asks.</param>
/// <param name="clock">Our time.</param>
internal sealed class ClockHandler(string provider, IClockWitness? witness, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.Headers.Date is { } theirs) witness?.Saw(provider, theirs, clock.GetUtcNow());
        return answer;
    }
}
