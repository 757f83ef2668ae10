using System.Text;
using ColdCall.Telnyx.Tests.Support;
using ColdCall.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Webhooks.Handlers;

/// <summary>The pipeline of an application that has handlers of Telnyx's own events, on a manual clock.</summary>
internal sealed class HandlerApp : IAsyncDisposable
{
    private static readonly WebhookSigner Signer = new("handlers");

    private readonly ServiceProvider _services;

    public HandlerApp(Action<IColdCallBuilder> add)
    {
        Dictionary<string, string?> settings = TelnyxServices.DefaultSettings();
        settings["ColdCall:Telnyx:PublicKeys:0"] = Signer.PublicKey;
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(Handled);
        services.AddScoped<ScopeMark>();
        IColdCallBuilder builder = services.AddColdCall(configuration.GetSection("ColdCall")).AddTelnyx();
        builder.AddTelnyx("eu", configuration.GetSection("ColdCall:Telnyx"));
        add(builder);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public ManualTimeProvider Clock { get; } = new();

    public HandledEvents Handled { get; } = new();

    public IServiceProvider Services => _services;

    public Task<WebhookVerdict> DeliverAsync(string type, string id = "e-1", string account = "", int attempt = 1, CancellationToken cancellationToken = default) =>
        HandleAsync(Signer.Sign(Encoding.UTF8.GetBytes($$$"""{"data":{"event_type":"{{{type}}}","id":"{{{id}}}","payload":{"call_control_id":"v3:x","conference_id":"c","digit":"5"}},"meta":{"attempt":{{{attempt}}}}}"""), Clock.GetUtcNow()), account, cancellationToken);

    public async Task<WebhookVerdict> HandleAsync(WebhookRequest request, string account = "", CancellationToken cancellationToken = default) =>
        (await _services.GetRequiredService<IWebhookPipeline>().HandleAsync("telnyx", account, request, cancellationToken)).Verdict;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
