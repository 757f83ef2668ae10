using System.Text;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>The one account at Twilio: its sid, the token that signs webhooks, and the API keys that may ask in its name.</summary>
internal sealed class TwilioAccount(string sid, string authToken, IReadOnlyDictionary<string, string> apiKeys)
{
    private const string Basic = "Basic ";

    public string Sid { get; } = sid;

    public string AuthToken { get; } = authToken;

    public OrderedDictionary<string, TwilioApplication> Applications { get; } = new(StringComparer.Ordinal);

    public TwilioSigner Signer { get; } = new(authToken);

    /// <summary>Their secrets by their sids.</summary>
    public IReadOnlyDictionary<string, string> ApiKeys { get; } = apiKeys;

    public string Root => $"/2010-04-01/Accounts/{Sid}";

    /// <summary>What the options do not say is made up.</summary>
    public static TwilioAccount Of(EmulatorOptions options, IdSource ids) => new(
        options.TwilioAccountSid ?? TwilioSid.New("AC", ids),
        options.TwilioAuthToken ?? ids.Hex(16),
        options.TwilioApiKeys.Count > 0 ? options.TwilioApiKeys.AsReadOnly() : new Dictionary<string, string> { [TwilioSid.New("SK", ids)] = ids.Hex(16) });

    /// <returns>The secret of an API key; null if it is not the account's.</returns>
    public string? SecretOf(string? apiKeySid) => apiKeySid is null ? null : ApiKeys.GetValueOrDefault(apiKeySid);

    /// <summary>Whether a request carries the account's sid and token, or an API key and its secret.</summary>
    public bool Knows(string? authorization)
    {
        if (authorization?.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) != true) return false;
        Span<byte> text = stackalloc byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[Basic.Length..], text, out int length)) return false;
        string[] parts = Encoding.UTF8.GetString(text[..length]).Split(':', 2);
        if (parts.Length != 2) return false;
        return (parts[0] == Sid && parts[1] == AuthToken) || SecretOf(parts[0]) == parts[1];
    }
}
