using System.Text;
using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Tests.Support;
using ColdCall.Twilio;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.EndToEnd.Tests.Samples;

/// <summary>Twilio's own SDK, with only its base address changed, against the emulator as a program; and against our tokens and our receiver.</summary>
public sealed class TwilioSdkTests
{
    private const string Secret = "a secret of thirty-two characters";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Twilios_own_SDK_runs_a_conference_accepts_every_webhook_and_reads_our_tokens_as_we_read_its_signatures()
    {
        await using SampleProcess host = SampleProcess.Start("EmulatorHost", "--urls", "http://127.0.0.1:0");
        await host.SaysAsync("Ctrl-C stops");
        string authToken = host.ValueOf("Auth token");
        var ours = new TwilioOptions { AccountSid = host.ValueOf("Account"), ApiKeySid = "SK0123456789abcdef0123456789abcdef", ApiKeySecret = Secret };
        AccessToken token = new AccessTokens(ours).Create(new() { Identity = "agent_h7", OutgoingApplicationSid = "AP0123456789abcdef0123456789abcdef" });

        JsonNode story = await NodeStory.RunAsync("tests/ColdCall.EndToEnd.Tests/TwilioSdk", host.ValueOf("Switchboard"), ours.AccountSid, authToken, token.Token, Secret);

        ((int)story["events"]!).ShouldBe((int)story["tamperedRefused"]!);
        story["names"]!.AsArray().Select(name => (string?)name).ShouldBe(
        [
            "call completed", "call in-progress", "call initiated", "call ringing", "conference-end", "conference-start", "participant-join", "participant-leave", "participant-mute",
        ]);
        ((string?)story["header"]!["cty"]).ShouldBe("twilio-fpa;v=1");
        ((string?)story["payload"]!["sub"]).ShouldBe(ours.AccountSid);
        ((string?)story["payload"]!["grants"]!["identity"]).ShouldBe("agent_h7");
        ((bool?)story["payload"]!["grants"]!["voice"]!["incoming"]!["allow"]).ShouldBe(true);
        ((string?)story["payload"]!["grants"]!["voice"]!["outgoing"]!["application_sid"]).ShouldBe("AP0123456789abcdef0123456789abcdef");
        Receive(story["signed"]!, ours.AccountSid, authToken).ShouldBe(WebhookVerdict.Accepted);
        Receive(story["signed"]!, ours.AccountSid, "another_token").ShouldBe(WebhookVerdict.Unauthorized);

        host.Signal(SampleProcess.Terminate);
        (await host.ExitAsync(Patience)).ShouldBe(0, host.Errors);
    }

    private static WebhookVerdict Receive(JsonNode signed, string accountSid, string authToken)
    {
        var address = new Uri((string)signed["address"]!);
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ColdCall:PublicBaseAddress"] = address.GetLeftPart(UriPartial.Authority),
            ["ColdCall:Twilio:AccountSid"] = accountSid,
            ["ColdCall:Twilio:AuthTokens:0"] = authToken,
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddColdCall(configuration.GetSection("ColdCall")).AddTwilio();
        using ServiceProvider provider = services.BuildServiceProvider();
        IEnumerable<string> fields = signed["fields"]!.AsObject().Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString((string)field.Value!)}");
        return provider.GetRequiredKeyedService<IWebhookReceiver>("twilio").Receive(new WebhookRequest
        {
            Method = "POST",
            PathAndQuery = address.PathAndQuery,
            Headers = new Dictionary<string, IReadOnlyList<string>>
            {
                ["X-Twilio-Signature"] = [(string)signed["signature"]!],
                ["Content-Type"] = ["application/x-www-form-urlencoded"],
            },
            Body = Encoding.UTF8.GetBytes(string.Join('&', fields)),
        }).Verdict;
    }
}
