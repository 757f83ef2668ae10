namespace ColdCall;

/// <summary>
/// The way of a webhook from bytes to state: the provider's receiver verifies and parses it, the engine applies and stores it. Any host
/// can use it; <c>ColdCall.AspNetCore</c> is one.
/// </summary>
public interface IWebhookPipeline
{
    /// <summary>Handles one webhook. When the verdict is <see cref="WebhookVerdict.Accepted"/>, its events are stored.</summary>
    /// <param name="provider">The provider's name, for example <c>telnyx</c>.</param>
    /// <param name="account">The account's registered name; empty for the default one.</param>
    /// <param name="request">The webhook as received.</param>
    /// <param name="cancellationToken">Stops waiting; events that were stored remain.</param>
    /// <returns>How to answer it.</returns>
    /// <exception cref="InvalidOperationException">No such provider or account is registered.</exception>
    Task<WebhookAnswer> HandleAsync(
        string provider, string account, WebhookRequest request, CancellationToken cancellationToken = default);
}
