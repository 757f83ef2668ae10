using ColdCall.Http;
using ColdCall.Telnyx.Http;
using ColdCall.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>The package as an application registers it, over the stub handler and a manual clock.</summary>
internal sealed class TelnyxServices : IDisposable
{
    public const string ApiKey = "KEY0000_test";
    public const string PublicKey = "fU0Of2FTpptiQrUiq77mhf2kQg+INLEIw72uNp71Sfo=";

    private readonly ServiceProvider _services;

    public TelnyxServices(Action<Dictionary<string, string?>>? change = null, Action<IServiceCollection>? services = null)
    {
        var settings = DefaultSettings();
        change?.Invoke(settings);
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<IJitterSource>(Jitter);
        collection.AddSingleton<ICommandIdSource>(new CountedCommandIds());
        services?.Invoke(collection);
        collection.AddColdCall(configuration.GetSection("ColdCall")).AddTelnyx(http: http => http.ConfigurePrimaryHttpMessageHandler(() => Telnyx));
        _services = collection.BuildServiceProvider();
    }

    public ManualTimeProvider Clock { get; } = new();

    public FixedJitter Jitter { get; } = new(1);

    public StubHandler Telnyx { get; } = new();

    public ITelnyxClient Client => _services.GetRequiredService<ITelnyxClient>();

    public ColdCall.Providers.IConferenceProvider Provider => _services.GetRequiredKeyedService<ColdCall.Providers.IConferenceProvider>("telnyx");

    public IWebhookReceiver Receiver => _services.GetRequiredKeyedService<IWebhookReceiver>("telnyx");

    public static Dictionary<string, string?> DefaultSettings() => new()
    {
        ["ColdCall:Telnyx:ApiKey"] = ApiKey,
        ["ColdCall:Telnyx:ConnectionId"] = "1684641123236054244",
        ["ColdCall:Telnyx:CredentialConnectionId"] = "1684641123236054299",
        ["ColdCall:Telnyx:PublicKeys:0"] = PublicKey,
        ["ColdCall:Telnyx:From"] = "+12025550100",
        ["ColdCall:Telnyx:BaseAddress"] = StubHandler.Base,
    };

    public void Dispose()
    {
        _services.Dispose();
        Telnyx.ThrowIfAnyRequestWasWrong();
    }
}
