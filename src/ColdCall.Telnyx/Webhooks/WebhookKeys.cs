using ColdCall.Telnyx.Signatures;
using Microsoft.Extensions.Options;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>The keys of the moment. They are decoded again only when the configuration has changed.</summary>
internal sealed class WebhookKeys(string account, IOptionsMonitor<TelnyxOptions> options, WebhookKeyReader read)
{
    private Decoded? _decoded;

    /// <summary>The keys that verify webhooks now.</summary>
    /// <returns>The keys; null if the configuration was changed to something that is not valid. Nothing is trusted then.</returns>
    public IReadOnlyList<IWebhookKey>? Current()
    {
        TelnyxOptions current;
        try
        {
            current = options.Get(account);
        }
        catch (OptionsValidationException)
        {
            return null;
        }

        Decoded? decoded = Volatile.Read(ref _decoded);
        if (ReferenceEquals(decoded?.Source, current)) return decoded.Keys;
        decoded = new Decoded(current, [.. current.PublicKeys.Select(text => read(text)).OfType<IWebhookKey>()]);
        Volatile.Write(ref _decoded, decoded);
        return decoded.Keys;
    }

    private sealed record Decoded(TelnyxOptions Source, IReadOnlyList<IWebhookKey> Keys);
}
