using ColdCall;
using ColdCall.Emulator;

namespace Dialer.Hosting;

/// <summary>Telnyx, as the emulator plays it.</summary>
internal sealed class EmulatedTelnyx : EmulatedProvider
{
    private const string ConnectionId = "1000000000000000001";
    private const string CredentialConnectionId = "2000000000000000001";

    public override string Name => "telnyx";

    public override string Title => "Telnyx";

    public override void SetUp(EmulatorOptions account, OwnAddress own)
    {
        string webhooks = new Uri(own.Root, "webhooks/telnyx").ToString();
        account.Applications.Add(new() { Id = ConnectionId, Name = "Dialer", WebhookUrl = webhooks });
        account.CredentialConnections.Add(new() { Id = CredentialConnectionId, Name = "agents", WebhookUrl = webhooks });
        account.PhoneNumbers.Add(new() { Number = From, ConnectionId = ConnectionId });
    }

    public override Dictionary<string, string?> Settings(EmulatorServer server, OwnAddress own) => new()
    {
        ["ColdCall:Telnyx:ApiKey"] = server.TelnyxApiKey,
        ["ColdCall:Telnyx:PublicKeys:0"] = server.TelnyxPublicKey,
        ["ColdCall:Telnyx:ConnectionId"] = ConnectionId,
        ["ColdCall:Telnyx:CredentialConnectionId"] = CredentialConnectionId,
        ["ColdCall:Telnyx:From"] = From,
        ["ColdCall:Telnyx:BaseAddress"] = server.TelnyxAddress.ToString(),
    };

    public override string RtcHost(EmulatorServer server) => server.RtcAddress.ToString();

    public override IColdCallBuilder Add(IColdCallBuilder builder) => builder.AddTelnyx();

    public override IEndpointConventionBuilder MapWebhooks(IEndpointRouteBuilder endpoints) => endpoints.MapTelnyxWebhooks();
}
