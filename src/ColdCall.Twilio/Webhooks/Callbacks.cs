using Microsoft.Extensions.Options;

namespace ColdCall.Twilio.Webhooks;

/// <summary>Where an account's webhooks come to, and what Twilio is told about it.</summary>
/// <param name="account">The account; empty for the default one.</param>
/// <param name="options">Its settings, read at every use.</param>
/// <param name="publicBaseAddress">Where the application is seen from outside.</param>
internal sealed class Callbacks(string account, IOptionsMonitor<TwilioOptions> options, Func<Uri> publicBaseAddress)
{
    private const string DefaultPath = "/webhooks/twilio";

    public string Path => options.Get(account).WebhookPath ?? (account.Length == 0 ? DefaultPath : $"{DefaultPath}/{Uri.EscapeDataString(account)}");

    /// <summary>The address for the events of a leg, or of the conference that it may be the first of.</summary>
    public string For(string tag) => CallbackAddress.Of(publicBaseAddress(), Path, tag);
}
