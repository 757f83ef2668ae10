using ColdCall.Http;
using ColdCall.Providers;
using ColdCall.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Twilio.Tests.Support;

/// <summary>The package with the engine, as an application registers it, over the stub handler and a manual clock.</summary>
internal sealed class TwilioApp : IAsyncDisposable
{
    public const string PublicBase = "https://calls.example";
    public const string Key = "SK0123456789abcdef0123456789abcdef";
    public const string App = "AP0123456789abcdef0123456789abcdef";

    private readonly ServiceProvider _services;

    public TwilioApp(Action<Dictionary<string, string?>>? change = null, Action<IColdCallBuilder>? add = null)
    {
        Dictionary<string, string?> settings = DefaultSettings();
        change?.Invoke(settings);
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<IJitterSource>(new FixedJitter(0));
        IColdCallBuilder builder = collection.AddColdCall(configuration.GetSection("ColdCall")).AddTwilio(http: http => http.ConfigurePrimaryHttpMessageHandler(() => Twilio));
        add?.Invoke(builder);
        _services = collection.BuildServiceProvider();
    }

    public ManualTimeProvider Clock { get; } = new();

    public StubHandler Twilio { get; } = new();

    public IServiceProvider Services => _services;

    public IConferenceProvider Provider => _services.GetRequiredKeyedService<IConferenceProvider>("twilio");

    public IWebhookPipeline Pipeline => _services.GetRequiredService<IWebhookPipeline>();

    public static Dictionary<string, string?> DefaultSettings() => new()
    {
        ["ColdCall:PublicBaseAddress"] = PublicBase,
        ["ColdCall:Twilio:AccountSid"] = TwilioServices.Account,
        ["ColdCall:Twilio:AuthTokens:0"] = "token",
        ["ColdCall:Twilio:ApiKeySid"] = Key,
        ["ColdCall:Twilio:ApiKeySecret"] = "secret",
        ["ColdCall:Twilio:TwimlAppSid"] = App,
        ["ColdCall:Twilio:From"] = "+12025550100",
    };

    /// <summary>A webhook as Twilio sends it.</summary>
    public Task<WebhookAnswer> DeliverAsync(string form, string path = "/webhooks/twilio", string account = "") =>
        Pipeline.HandleAsync("twilio", account, new WebhookSigner("token").Form(form, path), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Twilio.Verify();
    }
}
