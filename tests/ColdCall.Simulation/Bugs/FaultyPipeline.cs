using ColdCall.Simulation.Nodes;

namespace ColdCall.Simulation.Bugs;

internal sealed class FaultyPipeline(IWebhookPipeline inner, World world) : IWebhookPipeline
{
    public async Task<WebhookAnswer> HandleAsync(string provider, string account, WebhookRequest request, CancellationToken cancellationToken = default)
    {
        WebhookAnswer answer = await inner.HandleAsync(provider, account, request, cancellationToken).ConfigureAwait(false);
        world.Loop.RequireOwnThread();
        return answer.Verdict == WebhookVerdict.Unavailable ? answer with { Verdict = WebhookVerdict.Accepted } : answer;
    }
}
