using System.Collections.Concurrent;

namespace ColdCall.AspNetCore.Tests;

/// <summary>Takes what the endpoint hands on, and answers the verdict that a test wants.</summary>
internal sealed class RecordingPipeline : IWebhookPipeline
{
    public ConcurrentQueue<(string Provider, string Account, WebhookRequest Request)> Handled { get; } = new();

    public Func<Task<WebhookVerdict>> Verdict { get; set; } = () => Task.FromResult(WebhookVerdict.Accepted);

    /// <summary>What it has to say beside the verdict.</summary>
    public WebhookReply? Reply { get; set; }

    public async Task<WebhookAnswer> HandleAsync(string provider, string account, WebhookRequest request, CancellationToken cancellationToken = default)
    {
        Handled.Enqueue((provider, account, request));
        return new WebhookAnswer { Verdict = await Verdict(), Reply = Reply };
    }
}
