using ColdCall.Providers;

namespace ColdCall;

/// <summary>
/// Sees a provider's genuine events on their way in. Registered by a provider as a keyed service under its name, without an account; several
/// may be.
/// </summary>
public interface IWebhookObserver
{
    /// <summary>
    /// Called after the engine has stored the event, or had stored it before, and before the webhook is acknowledged. If it throws, the webhook
    /// is not acknowledged, so the provider sends it again; what the engine has stored remains.
    /// </summary>
    /// <param name="account">The account's registered name; empty for the default one.</param>
    /// <param name="told">The event, with its raw content.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the webhook any longer.</param>
    ValueTask ObserveAsync(string account, ProviderEvent told, CancellationToken cancellationToken);
}
