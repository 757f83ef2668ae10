using ColdCall.Conferences;
using ColdCall.Providers;
using Microsoft.Extensions.Logging;

namespace ColdCall.Webhooks;

internal sealed partial class WebhookPipeline(ProviderDirectory providers, EventIntake intake, ILogger<WebhookPipeline> logger) : IWebhookPipeline
{
    public async Task<WebhookAnswer> HandleAsync(
        string provider, string account, WebhookRequest request, CancellationToken cancellationToken = default)
    {
        IWebhookReceiver receiver = providers.FindReceiver(provider, account)
            ?? throw new InvalidOperationException($"No provider '{ProviderDirectory.KeyOf(provider, account)}' is registered to receive this webhook.");
        if (request.Body.Length > WebhookRequest.MaxBodyBytes) return new() { Verdict = WebhookVerdict.TooLarge };

        WebhookReceipt receipt = receiver.Receive(request);
        if (receipt.Verdict != WebhookVerdict.Accepted)
        {
            LogRefused(provider, receipt.Verdict, receipt.Problem);
            return new() { Verdict = receipt.Verdict };
        }

        // What nobody waits for any longer is given up with this.
        using var given = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<WebhookReply>? reply = receipt.ReplyAsync?.Invoke(given.Token);
        WebhookVerdict verdict = await TakeAsync(provider, account, receipt.Events, cancellationToken).ConfigureAwait(false);
        if (verdict == WebhookVerdict.Accepted) return new() { Verdict = verdict, Reply = reply is null ? null : await reply.ConfigureAwait(false) };
        await given.CancelAsync().ConfigureAwait(false);
        return new() { Verdict = verdict };
    }

    private async Task<WebhookVerdict> TakeAsync(string provider, string account, IReadOnlyList<ProviderEvent> events, CancellationToken cancellationToken)
    {
        try
        {
            foreach (ProviderEvent told in events)
                await intake.AcceptAsync(provider, account, told, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException fault)
        {
            LogNotStored(provider, fault);
            return WebhookVerdict.Unavailable;
        }

        return await ShowAsync(provider, account, events, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is stored stays so, whatever the observers do: at the provider's repeat it is known, and they alone see it again.</summary>
    private async Task<WebhookVerdict> ShowAsync(string provider, string account, IReadOnlyList<ProviderEvent> events, CancellationToken cancellationToken)
    {
        try
        {
            foreach (IWebhookObserver observer in providers.ObserversOf(provider))
            {
                foreach (ProviderEvent told in events)
                    await observer.ObserveAsync(account, told, cancellationToken).ConfigureAwait(false);
            }

            return WebhookVerdict.Accepted;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotTaken(provider, fault);
            return WebhookVerdict.Unavailable;
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Warning, Message = "A webhook for {Provider} was refused: {Verdict}, {Problem}")]
    private partial void LogRefused(string provider, WebhookVerdict verdict, string? problem);

    [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "A webhook of {Provider} could not be stored; the provider is asked to send it again.")]
    private partial void LogNotStored(string provider, Exception fault);

    [LoggerMessage(EventId = 25, Level = LogLevel.Error, Message = "A webhook of {Provider} was stored, but not everybody took it; the provider is asked to send it again.")]
    private partial void LogNotTaken(string provider, Exception fault);
}
