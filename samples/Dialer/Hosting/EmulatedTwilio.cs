using ColdCall;
using ColdCall.Emulator;

namespace Dialer.Hosting;

/// <summary>Twilio, as the emulator plays it.</summary>
internal sealed class EmulatedTwilio : EmulatedProvider
{
    private const string KeySid = "SK00000000000000000000000000000001";
    private const string KeySecret = "secret_emulator";

    public override string Name => "twilio";

    public override string Title => "Twilio";

    public override void SetUp(EmulatorOptions account, OwnAddress own) => account.TwilioApiKeys.Add(KeySid, KeySecret);

    public override Dictionary<string, string?> Settings(EmulatorServer server, OwnAddress own) => new()
    {
        // Twilio is told at every call where its webhooks go, and signs that address.
        ["ColdCall:PublicBaseAddress"] = own.Root.ToString(),
        ["ColdCall:Twilio:AccountSid"] = server.TwilioAccountSid,
        ["ColdCall:Twilio:AuthTokens:0"] = server.TwilioAuthToken,
        ["ColdCall:Twilio:ApiKeySid"] = KeySid,
        ["ColdCall:Twilio:ApiKeySecret"] = KeySecret,
        ["ColdCall:Twilio:From"] = From,
        ["ColdCall:Twilio:BaseAddress"] = new Uri(server.TwilioAddress, "2010-04-01/").ToString(),
    };

    /// <summary>Host and port alone: the SDK puts the scheme before it and the path behind it.</summary>
    public override string RtcHost(EmulatorServer server) => server.TwilioRtcAddress.Authority;

    public override IColdCallBuilder Add(IColdCallBuilder builder) => builder.AddTwilio();

    public override IEndpointConventionBuilder MapWebhooks(IEndpointRouteBuilder endpoints) => endpoints.MapTwilioWebhooks();
}
