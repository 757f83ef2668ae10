namespace ColdCall;

/// <summary>
/// Turns one provider's webhooks into events: size, then signature over the raw bytes, then parsing. Registered by a provider as a keyed
/// service under <c>name</c> or <c>name/account</c>, so that any host can use it: ASP.NET Core, a queue worker, a function.
/// </summary>
public interface IWebhookReceiver
{
    /// <summary>Judges a webhook. It stores nothing and does not throw for anything that the webhook holds.</summary>
    /// <param name="request">The webhook as received.</param>
    /// <returns>The verdict, and the events if it was accepted.</returns>
    WebhookReceipt Receive(WebhookRequest request);

    /// <summary>The path, below the application's public address, that the provider is told to call; null where it is set at the provider, and any will do.</summary>
    string? Path => null;
}
