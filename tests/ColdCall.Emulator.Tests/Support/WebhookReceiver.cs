using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>A small web server that keeps every webhook it is sent, and answers as the test says.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedWebhook> _received = new();

    private WebhookReceiver(WebApplication app) => _app = app;

    public string Url { get; private set; } = string.Empty;

    /// <summary>The status to answer with; null: never answer.</summary>
    public Func<ReceivedWebhook, int?> Answer { get; set; } = _ => 200;

    public IReadOnlyList<ReceivedWebhook> All => [.. _received];

    public static async Task<WebhookReceiver> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.Run(receiver.ReceiveAsync);
        await app.StartAsync();
        receiver.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";
        return receiver;
    }

    public IReadOnlyList<ReceivedWebhook> OfType(string type) => [.. All.Where(webhook => webhook.EventType == type)];

    /// <summary>Waits for the one webhook of a type about a leg (or about anything).</summary>
    public async Task<JsonNode> PayloadAsync(string type, string? callControlId = null)
    {
        ReceivedWebhook? found = null;
        await Eventually.BecomesTrueAsync(
            () => (found = OfType(type).FirstOrDefault(webhook => callControlId is null || (string?)webhook.Payload["call_control_id"] == callControlId)) is not null,
            $"{type} in {string.Join(", ", All.Select(webhook => webhook.EventType))}");
        return found!.Payload;
    }

    public Task HasCountAsync(int count) =>
        Eventually.BecomesTrueAsync(() => _received.Count >= count, $"{count} webhooks, there are {string.Join(", ", All.Select(webhook => webhook.EventType))}");

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var webhook = new ReceivedWebhook(
            context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()), body.ToArray());
        int? status = Answer(webhook);
        _received.Enqueue(webhook);
        if (status is { } known) context.Response.StatusCode = known;
        else await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
