using ColdCall.Twilio.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ColdCall.Twilio.Tests.Configuration;

/// <summary>What dialing conferences needs beyond the client is asked for at the start.</summary>
public sealed class ProviderOptionsTests
{
    [Theory]
    [InlineData("PublicBaseAddress", null, "ColdCall:PublicBaseAddress is missing", "https://calls.example.com")]
    [InlineData("PublicBaseAddress", "https://my_host.example", "host with an underscore", "without one")]
    [InlineData("Twilio:AuthTokens:0", null, "ColdCall:Twilio:AuthTokens is empty", "ColdCall:Twilio:AuthTokens:0")]
    [InlineData("Twilio:WebhookPath", "hooks", "ColdCall:Twilio:WebhookPath is no path", "MapTwilioWebhooks")]
    [InlineData("Twilio:WebhookPath", "/hooks?x=1", "ColdCall:Twilio:WebhookPath is no path", "MapTwilioWebhooks")]
    public async Task A_wrong_setting_is_named(string setting, string? value, string what, string remedy)
    {
        await using var app = new TwilioApp(settings =>
        {
            if (value is null) settings.Remove($"ColdCall:{setting}");
            else settings[$"ColdCall:{setting}"] = value;
        });
        string message = Should.Throw<OptionsValidationException>(() => app.Services.GetRequiredService<IOptionsMonitor<TwilioOptions>>().CurrentValue).Message;
        message.ShouldContain(what);
        message.ShouldContain(remedy);
    }

    [Fact]
    public async Task Further_accounts_have_paths_settings_and_clients_of_their_own()
    {
        IConfigurationSection section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["eu:AccountSid"] = "AC00000000000000000000000000000001",
            ["eu:AuthTokens:0"] = "other",
            ["eu:From"] = "+12025550177",
        }).Build().GetSection("eu");
        await using var app = new TwilioApp(add: builder => builder.AddTwilio("eu", section));

        app.Services.GetRequiredKeyedService<IWebhookReceiver>("twilio").Path.ShouldBe("/webhooks/twilio");
        app.Services.GetRequiredKeyedService<IWebhookReceiver>("twilio/eu").Path.ShouldBe("/webhooks/twilio/eu");
        app.Services.GetRequiredKeyedService<ITwilioClient>("eu").ShouldNotBeNull();
        app.Services.GetRequiredKeyedService<ColdCall.Providers.IConferenceProvider>("twilio/eu").Account.ShouldBe("eu");
        (await app.DeliverAsync("CallSid=CA1&CallStatus=ringing&Direction=outbound-api&SequenceNumber=1", account: "eu")).Verdict.ShouldBe(WebhookVerdict.Unauthorized, "each has its own token");
    }

    [Fact]
    public async Task An_account_is_added_once() =>
        (await Should.ThrowAsync<InvalidOperationException>(async () => await new TwilioApp(add: builder => builder.AddTwilio()).DisposeAsync())).Message.ShouldContain("'twilio' was added twice");
}
