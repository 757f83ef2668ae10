using ColdCall;

namespace Dialer.Hosting;

/// <summary>Twilio, as the emulator plays it.</summary>
internal sealed class EmulatedTwilio : EmulatedProvider
{
    public override string Name => "twilio";

    public override string Title => "Twilio";

    public override Dictionary<string, string?> Settings(EmulatedAccount account, OwnAddress own) => new()
    {
        // Twilio is told at every call where its webhooks go, and signs that address.
        ["ColdCall:PublicBaseAddress"] = own.Root.ToString(),
        ["ColdCall:Twilio:AccountSid"] = account.TwilioAccountSid,
        ["ColdCall:Twilio:AuthTokens:0"] = account.TwilioAuthToken,
        ["ColdCall:Twilio:ApiKeySid"] = account.TwilioApiKeySid,
        ["ColdCall:Twilio:ApiKeySecret"] = account.TwilioApiKeySecret,
        ["ColdCall:Twilio:From"] = From,
        ["ColdCall:Twilio:BaseAddress"] = new Uri(account.Address, "2010-04-01/").ToString(),
    };

    /// <summary>Host and port alone: the SDK puts the scheme before it and the path behind it.</summary>
    public override string RtcHost(Uri emulator) => emulator.Authority;

    public override IColdCallBuilder Add(IColdCallBuilder builder) => builder.AddTwilio();

    public override IEndpointConventionBuilder MapWebhooks(IEndpointRouteBuilder endpoints) => endpoints.MapTwilioWebhooks();
}
