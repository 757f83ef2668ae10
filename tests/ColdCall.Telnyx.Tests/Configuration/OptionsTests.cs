using ColdCall.Http;
using ColdCall.Providers;
using ColdCall.Telnyx.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ColdCall.Telnyx.Tests.Configuration;

/// <summary>Wrong settings stop the start, and the message says which one, what is wrong and where to get the value.</summary>
public sealed class OptionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ApiKey", null, "ColdCall:Telnyx:ApiKey is missing", "'API Keys'")]
    [InlineData("ApiKey", " ", "ColdCall:Telnyx:ApiKey is missing", "'API Keys'")]
    [InlineData("ApiKey", "KEY\r\nX: y", "ColdCall:Telnyx:ApiKey holds white space", "'API Keys'")]
    [InlineData("ConnectionId", null, "ColdCall:Telnyx:ConnectionId is missing", "'Programmable Voice'")]
    [InlineData("PublicKeys:0", null, "ColdCall:Telnyx:PublicKeys is empty", "'Public Key'")]
    [InlineData("PublicKeys:0", "", "ColdCall:Telnyx:PublicKeys:0 is no Ed25519 public key", "'Public Key'")]
    [InlineData("PublicKeys:1", "AAAA", "ColdCall:Telnyx:PublicKeys:1 is no Ed25519 public key", "'Public Key'")]
    [InlineData("PublicKeys:1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "ColdCall:Telnyx:PublicKeys:1 is no Ed25519 public key", "'Public Key'")]
    [InlineData("From", "2025550100", "ColdCall:Telnyx:From is not in E.164 form", "'Numbers'")]
    [InlineData("From", "", "ColdCall:Telnyx:From is not in E.164 form", "'Numbers'")]
    [InlineData("Region", " ", "ColdCall:Telnyx:Region is no region", "Europe")]
    [InlineData("BaseAddress", "http://api.telnyx.com/v2/", "ColdCall:Telnyx:BaseAddress has to begin with https://", "this machine only")]
    [InlineData("BaseAddress", "ftp://127.0.0.1/v2/", "ColdCall:Telnyx:BaseAddress has to begin with https://", "this machine only")]
    [InlineData("BaseAddress", "v2/", "ColdCall:Telnyx:BaseAddress is no plain absolute address", "https://api.telnyx.com/v2/")]
    [InlineData("BaseAddress", "https://a/v2/?x=1", "ColdCall:Telnyx:BaseAddress is no plain absolute address", "https://api.telnyx.com/v2/")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string setting, string? value, string what, string where)
    {
        using IHost host = NewHost(settings => settings[$"ColdCall:Telnyx:{setting}"] = value);
        OptionsValidationException fault = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(Token));
        fault.Message.ShouldContain(what);
        fault.Message.ShouldContain(where);
        fault.Message.ShouldNotContain(TelnyxServices.ApiKey);
    }

    [Theory]
    [InlineData("BaseAddress", "http://127.0.0.1:5081/v2/")]
    [InlineData("BaseAddress", "http://localhost:5081/v2")]
    [InlineData("Region", "Middle East")]
    [InlineData("From", null)]
    public async Task A_right_setting_starts(string setting, string? value)
    {
        using IHost host = NewHost(settings => settings[$"ColdCall:Telnyx:{setting}"] = value);
        await host.StartAsync(Token);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Every_wrong_setting_is_named_at_once()
    {
        using IHost host = NewHost(settings =>
        {
            settings["ColdCall:Telnyx:ConnectionId"] = "";
            settings["ColdCall:Telnyx:From"] = "x";
        });
        OptionsValidationException fault = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(Token));
        fault.Failures.Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_further_account_has_its_own_section_client_and_services()
    {
        Dictionary<string, string?> settings = TelnyxServices.DefaultSettings();
        settings["Europe:ApiKey"] = "KEYeurope";
        settings["Europe:ConnectionId"] = "8";
        settings["Europe:PublicKeys:0"] = TelnyxServices.PublicKey;
        settings["Europe:Region"] = "Europe";
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddColdCall(configuration.GetSection("ColdCall")).AddTelnyx().AddTelnyx("eu", configuration.GetSection("Europe"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        IOptionsMonitor<TelnyxOptions> options = provider.GetRequiredService<IOptionsMonitor<TelnyxOptions>>();
        options.Get("eu").ApiKey.ShouldBe("KEYeurope");
        options.Get("eu").BaseAddress.ShouldBe(new Uri("https://api.telnyx.com/v2/"));
        options.CurrentValue.ApiKey.ShouldBe(TelnyxServices.ApiKey);
        options.CurrentValue.Region.ShouldBeNull();
        provider.GetRequiredKeyedService<IConferenceProvider>("telnyx/eu").Account.ShouldBe("eu");
        provider.GetRequiredKeyedService<IConferenceProvider>("telnyx").Account.ShouldBeEmpty();
        provider.GetRequiredKeyedService<IWebhookReceiver>("telnyx/eu").ShouldNotBeSameAs(provider.GetRequiredKeyedService<IWebhookReceiver>("telnyx"));
        provider.GetRequiredKeyedService<ITelnyxClient>("eu").ShouldNotBeSameAs(provider.GetRequiredService<ITelnyxClient>());
    }

    [Fact]
    public void A_wrong_setting_of_a_further_account_is_named_by_its_own_section()
    {
        Dictionary<string, string?> settings = TelnyxServices.DefaultSettings();
        settings["Europe:ApiKey"] = "KEYeurope";
        settings["Europe:From"] = "1";
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddColdCall(configuration.GetSection("ColdCall")).AddTelnyx().AddTelnyx("eu", configuration.GetSection("Europe"));
        using ServiceProvider provider = services.BuildServiceProvider();
        IOptionsMonitor<TelnyxOptions> options = provider.GetRequiredService<IOptionsMonitor<TelnyxOptions>>();
        string message = Should.Throw<OptionsValidationException>(() => options.Get("eu")).Message;
        message.ShouldContain("Europe:ConnectionId is missing");
        message.ShouldContain("Europe:PublicKeys is empty");
        message.ShouldContain("Europe:From is not in E.164 form");
        options.CurrentValue.ApiKey.ShouldBe(TelnyxServices.ApiKey);
    }

    [Fact]
    public void An_account_is_added_once_and_has_a_name()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(TelnyxServices.DefaultSettings()).Build();
        IColdCallBuilder builder = new ServiceCollection().AddColdCall(configuration.GetSection("ColdCall")).AddTelnyx();
        Should.Throw<InvalidOperationException>(() => builder.AddTelnyx());
        Should.Throw<ArgumentException>(() => builder.AddTelnyx("", configuration));
    }

    [Fact]
    public void Settings_can_be_changed_in_code()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(TelnyxServices.DefaultSettings()).Build();
        var services = new ServiceCollection();
        services.AddColdCall(configuration.GetSection("ColdCall")).AddTelnyx(options => options.Region = "US");
        using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IOptions<TelnyxOptions>>().Value.Region.ShouldBe("US");
    }

    [Fact]
    public async Task The_client_alone_needs_a_key_only()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Phone:ApiKey"] = "KEY1" });
        builder.Services.AddTelnyxClient(builder.Configuration.GetSection("Phone"));
        using IHost host = builder.Build();
        await host.StartAsync(Token);
        host.Services.GetRequiredService<ITelnyxClient>().Calls.ShouldNotBeNull();
        await host.StopAsync(Token);

        HostApplicationBuilder without = Host.CreateEmptyApplicationBuilder(null);
        without.Services.AddTelnyxClient(options => options.Region = "Europe");
        using IHost broken = without.Build();
        (await Should.ThrowAsync<OptionsValidationException>(() => broken.StartAsync(Token))).Message.ShouldContain("ApiKey is missing");
    }

    [Fact]
    public void New_webhook_keys_need_no_restart()
    {
        var ours = new WebhookSigner("ours");
        var next = new WebhookSigner("next");
        Dictionary<string, string?> settings = TelnyxServices.DefaultSettings();
        settings["ColdCall:Telnyx:PublicKeys:0"] = ours.PublicKey;
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddColdCall(configuration.GetSection("ColdCall")).AddTelnyx();
        using ServiceProvider provider = services.BuildServiceProvider();
        IWebhookReceiver receiver = provider.GetRequiredKeyedService<IWebhookReceiver>("telnyx");
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        receiver.Receive(ours.Sign("{}"u8.ToArray(), now)).Verdict.ShouldBe(WebhookVerdict.Accepted);

        configuration["ColdCall:Telnyx:PublicKeys:0"] = next.PublicKey;
        configuration.Reload();
        receiver.Receive(ours.Sign("{}"u8.ToArray(), now)).Verdict.ShouldBe(WebhookVerdict.Unauthorized);
        receiver.Receive(next.Sign("{}"u8.ToArray(), now)).Verdict.ShouldBe(WebhookVerdict.Accepted);

        configuration["ColdCall:Telnyx:PublicKeys:0"] = "broken";
        Should.Throw<AggregateException>(configuration.Reload).InnerException.ShouldBeOfType<OptionsValidationException>();
        receiver.Receive(next.Sign("{}"u8.ToArray(), now)).Verdict.ShouldBe(WebhookVerdict.Unavailable);
    }

    [Fact]
    public void Waits_are_made_uneven_by_numbers_from_0_to_1()
    {
        var jitter = new RandomJitterSource();
        double[] numbers = [.. Enumerable.Range(0, 200).Select(_ => jitter.Next())];
        numbers.ShouldAllBe(number => number >= 0 && number < 1);
        numbers.Distinct().Count().ShouldBeGreaterThan(100);
    }

    private static IHost NewHost(Action<Dictionary<string, string?>> change)
    {
        Dictionary<string, string?> settings = TelnyxServices.DefaultSettings();
        change(settings);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Where(setting => setting.Value is not null));
        builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall")).AddTelnyx();
        return builder.Build();
    }
}
