using System.Net.Http.Headers;
using System.Text;
using ColdCall.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace ColdCall.Conformance.Tests.Support.Emulated;

internal sealed class TwilioSide(EmulatorServer emulator) : EmulatedSide(emulator)
{
    private const string PublicBaseAddress = "ColdCall:PublicBaseAddress";
    private const string ApplicationSid = "AP0123456789abcdef0123456789abcdef";
    private const string ApiKeySid = "SK0123456789abcdef0123456789abcdef";
    private const string ApiKeySecret = "0123456789abcdefghijklmnopqrstuv";

    protected override int RefusalStatus => 400;

    public static async Task<TwilioSide> StartAsync(CancellationToken cancellationToken)
    {
        var options = new EmulatorOptions { WebhookTimeout = Stage.Patience };
        options.TwimlApplications.Add(new() { Sid = ApplicationSid });
        options.TwilioApiKeys.Add(ApiKeySid, ApiKeySecret);
        return new(await EmulatorServer.StartAsync(options, cancellationToken));
    }

    public override void AddTo(WebApplicationBuilder host, IColdCallBuilder coldCall)
    {
        host.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            // The port is known once the application listens.
            [PublicBaseAddress] = "http://127.0.0.1:9",
            ["ColdCall:Twilio:AccountSid"] = Emulator.TwilioAccountSid,
            ["ColdCall:Twilio:AuthTokens:0"] = Emulator.TwilioAuthToken,
            ["ColdCall:Twilio:ApiKeySid"] = ApiKeySid,
            ["ColdCall:Twilio:ApiKeySecret"] = ApiKeySecret,
            ["ColdCall:Twilio:From"] = Stage.From,
            ["ColdCall:Twilio:BaseAddress"] = new Uri(Emulator.TwilioAddress, "2010-04-01/").ToString(),
        });
        coldCall.AddTwilio();
    }

    public override void Map(WebApplication app) => app.MapTwilioWebhooks();

    public override Task ConnectAsync(WebApplication app, Uri address)
    {
        app.Configuration[PublicBaseAddress] = address.GetLeftPart(UriPartial.Authority);
        ((IConfigurationRoot)app.Configuration).Reload();
        string webhooks = new Uri(address, "/webhooks/twilio").ToString();
        return PostAsync($"Applications/{ApplicationSid}.json", ("VoiceUrl", webhooks), ("StatusCallback", webhooks));
    }

    public override Task RingInAsync(string caller) => Control.RingInAsync(ApplicationSid, caller, Stage.From);

    public override Task DialForeignAsync(string to) => PostAsync("Calls.json", ("To", to), ("From", Stage.From), ("Twiml", "<Response><Pause length=\"60\"/></Response>"));

    protected override string AddressOf(string who) => who.StartsWith('+') ? who : $"client:{who.Replace("-", "_h", StringComparison.Ordinal)}";

    protected override string OperationOf(Command command) => command switch
    {
        Command.Dial => "CreateParticipant",
        Command.HangUp => "UpdateCall",
        Command.Mute => "UpdateParticipant",
        Command.End => "UpdateConference",
        _ => "ListParticipant",
    };

    protected override IReadOnlyList<string> EventsOf(News news) => news switch
    {
        News.Ringing => ["call-initiated", "call-ringing"],
        News.Answered => ["call-answered"],
        News.Joined => ["participant-join"],
        News.Left => ["participant-leave"],
        News.Ended => ["call-completed"],
        News.ConferenceStarted => ["conference-start"],
        _ => ["conference-end"],
    };

    /// <summary>Somebody else who has the keys of the account.</summary>
    private async Task PostAsync(string path, params IReadOnlyList<(string Name, string Value)> fields)
    {
        using var http = new HttpClient();
        string account = $"{Emulator.TwilioAccountSid}:{Emulator.TwilioAuthToken}";
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(account)));
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var address = new Uri(Emulator.TwilioAddress, $"2010-04-01/Accounts/{Emulator.TwilioAccountSid}/{path}");
        using HttpResponseMessage answer = await http.PostAsync(address, form, TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
