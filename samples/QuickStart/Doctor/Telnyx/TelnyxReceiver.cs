using ColdCall;
using ColdCall.Telnyx;

namespace QuickStart.Doctor.Telnyx;

/// <summary>
/// A small application with the settings under examination. Its services are what the checks ask with; started, it receives webhooks as a
/// real application would, at whatever path they come.
/// </summary>
internal sealed class TelnyxReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TelnyxReceiver(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    /// <summary>Where it listens; null as long as it does not.</summary>
    public Uri? Address { get; private set; }

    public static TelnyxReceiver Build(DoctorArguments arguments, Dictionary<string, string?>? emulated, Action<IServiceCollection> change)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(arguments.Settings);
        builder.WebHost.UseUrls(arguments.Listen?.ToString() ?? "http://127.0.0.1:0");

        // What the checks print is all there is to read; a stranger's request that is refused is what they provoke.
        builder.Logging.ClearProviders();
        change(builder.Services);
        builder.Services.AddSingleton<WebhookArrivals>().AddSingleton<ArrivalHandler>().AddSingleton<ClockDifference>();
        builder.Services.AddHttpClient<TelnyxReads>().UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = false);
        builder.Services.AddHttpClient<StrangersRequest>().UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = false);
        IConfiguration settings = emulated is null ? builder.Configuration : new ConfigurationBuilder().AddInMemoryCollection(emulated).Build();
        builder.Services.AddColdCall(ProviderOnly(settings))
            .AddTelnyx(http: client => client.AddHttpMessageHandler(services => new DateHeaderHandler(services.GetRequiredService<ClockDifference>())))
            .AddWebhookHandler<TelnyxEvent, ArrivalHandler>();

        WebApplication app = builder.Build();
        app.Use((context, next) => app.Services.GetRequiredService<WebhookArrivals>().WatchAsync(context, next));
        app.MapTelnyxWebhooks("/{**path}");
        return new TelnyxReceiver(app);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _app.StartAsync(cancellationToken);
        Address = new Uri(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        if (Address is not null) await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    /// <summary>The account's settings without deployment and tag keys: the calls of the real application are none of this one's.</summary>
    private static IConfigurationSection ProviderOnly(IConfiguration configuration) => new ConfigurationBuilder()
        .AddInMemoryCollection(configuration.GetSection("ColdCall:Telnyx").AsEnumerable())
        .AddInMemoryCollection([new("ColdCall:Deployment", "doctor")])
        .Build()
        .GetSection("ColdCall");
}
