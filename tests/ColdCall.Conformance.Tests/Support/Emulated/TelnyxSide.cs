using ColdCall.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace ColdCall.Conformance.Tests.Support.Emulated;

internal sealed class TelnyxSide(EmulatorServer emulator) : EmulatedSide(emulator)
{
    private const string ConnectionId = "1000000000000000001";

    protected override int RefusalStatus => 422;

    public static async Task<TelnyxSide> StartAsync(CancellationToken cancellationToken)
    {
        var options = new EmulatorOptions { WebhookTimeout = Stage.Patience };
        options.Applications.Add(new() { Id = ConnectionId });
        return new(await EmulatorServer.StartAsync(options, cancellationToken));
    }

    public override void AddTo(WebApplicationBuilder host, IColdCallBuilder coldCall)
    {
        host.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ColdCall:Telnyx:ApiKey"] = Emulator.TelnyxApiKey,
            ["ColdCall:Telnyx:PublicKeys:0"] = Emulator.TelnyxPublicKey,
            ["ColdCall:Telnyx:ConnectionId"] = ConnectionId,
            ["ColdCall:Telnyx:CredentialConnectionId"] = "2000000000000000002",
            ["ColdCall:Telnyx:From"] = Stage.From,
            ["ColdCall:Telnyx:BaseAddress"] = Emulator.TelnyxAddress.ToString(),
        });
        coldCall.AddTelnyx();
    }

    public override void Map(WebApplication app) => app.MapTelnyxWebhooks();

    public override Task ConnectAsync(WebApplication app, Uri address) => Control.SendWebhooksToAsync(ConnectionId, new Uri(address, "/webhooks/telnyx"));

    public override Task RingInAsync(string caller) => Control.RingInAsync(ConnectionId, caller, Stage.From);

    public override Task DialForeignAsync(string to) => Control.DialForeignAsync(ConnectionId, Stage.From, to);

    protected override string AddressOf(string who) => who;

    protected override string OperationOf(Command command) => command switch
    {
        Command.Dial => "dial",
        Command.HangUp => "hangup",
        Command.Mute => "mute",
        Command.End => "end",
        _ => "list_active_calls",
    };

    protected override IReadOnlyList<string> EventsOf(News news) => news switch
    {
        News.Ringing => ["call.initiated"],
        News.Answered => ["call.answered"],
        News.Joined => ["conference.participant.joined"],
        News.Left => ["conference.participant.left"],
        News.Ended => ["call.hangup"],
        News.ConferenceStarted => ["conference.created"],
        _ => ["conference.ended"],
    };
}
