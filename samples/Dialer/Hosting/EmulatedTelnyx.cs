using ColdCall;
using ColdCall.Emulator;

namespace Dialer.Hosting;

/// <summary>Telnyx, as the emulator plays it.</summary>
internal sealed class EmulatedTelnyx : EmulatedProvider
{
    public const string ConnectionId = "1000000000000000001";
    private const string CredentialConnectionId = "2000000000000000002";

    public override string Name => "telnyx";

    public override string Title => "Telnyx";

    public static Uri WebhooksOf(OwnAddress own) => new(own.Root, "webhooks/telnyx");

    public override void SetUp(EmulatorOptions account, OwnAddress own)
    {
        string webhooks = WebhooksOf(own).ToString();
        account.Applications.Add(new() { Id = ConnectionId, Name = "Dialer", WebhookUrl = webhooks });
        account.CredentialConnections.Add(new() { Id = CredentialConnectionId, Name = "agents", WebhookUrl = webhooks });
        account.PhoneNumbers.Add(new() { Number = From, ConnectionId = ConnectionId });
    }

    public override Dictionary<string, string?> Settings(EmulatedAccount account, OwnAddress own) => new()
    {
        ["ColdCall:Telnyx:ApiKey"] = account.TelnyxApiKey,
        ["ColdCall:Telnyx:PublicKeys:0"] = account.TelnyxPublicKey,
        ["ColdCall:Telnyx:ConnectionId"] = ConnectionId,
        ["ColdCall:Telnyx:CredentialConnectionId"] = CredentialConnectionId,
        ["ColdCall:Telnyx:From"] = From,
        ["ColdCall:Telnyx:BaseAddress"] = new Uri(account.Address, "v2/").ToString(),
    };

    public override string RtcHost(Uri emulator) => $"ws://{emulator.Authority}/";

    public override IColdCallBuilder Add(IColdCallBuilder builder) => builder.AddTelnyx();

    public override IEndpointConventionBuilder MapWebhooks(IEndpointRouteBuilder endpoints) => endpoints.MapTelnyxWebhooks();
}
