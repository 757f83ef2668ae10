using ColdCall.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ColdCall.AspNetCore.Tests;

/// <summary>A real server on loopback with the webhook endpoint in it.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebhookHost(WebApplication app, RecordingPipeline pipeline, ManualTimeProvider clock)
    {
        _app = app;
        Pipeline = pipeline;
        Clock = clock;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public RecordingPipeline Pipeline { get; }

    public ManualTimeProvider Clock { get; }

    public HttpClient Http { get; }

    public static async Task<WebhookHost> StartAsync(Action<WebApplication>? map = null)
    {
        var pipeline = new RecordingPipeline();
        var clock = new ManualTimeProvider();
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IWebhookPipeline>(pipeline);
        builder.Services.AddKeyedSingleton<IWebhookReceiver, NoReceiver>("telnyx");
        builder.Services.AddKeyedSingleton<IWebhookReceiver, NoReceiver>("telnyx/eu");
        builder.Services.AddKeyedSingleton<IWebhookReceiver>("twilio", new NoReceiver { Path = "/webhooks/twilio" });
        WebApplication app = builder.Build();
        if (map is null)
            app.MapTelnyxWebhooks();
        else
            map(app);
        await app.StartAsync();
        return new WebhookHost(app, pipeline, clock);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private sealed class NoReceiver : IWebhookReceiver
    {
        public string? Path { get; init; }

        public WebhookReceipt Receive(WebhookRequest request) => throw new NotSupportedException();
    }
}
