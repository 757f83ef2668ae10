using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>A small web server that keeps every webhook of Twilio, and answers as the test says.</summary>
public sealed class FormReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedForm> _received = new();

    private FormReceiver(WebApplication app) => _app = app;

    public string Url { get; private set; } = string.Empty;

    public Func<ReceivedForm, int> Answer { get; set; } = _ => 204;

    public IReadOnlyList<ReceivedForm> All => [.. _received];

    /// <summary>Those of one conference, or of one call, in the order of their numbers.</summary>
    public IReadOnlyList<ReceivedForm> InOrder(string field, string sid) =>
    [
        .. All.Where(form => form[field] == sid && form["SequenceNumber"] is not null && (field != "CallSid" || form["CallStatus"] is not null))
            .OrderBy(form => int.Parse(form["SequenceNumber"]!, System.Globalization.CultureInfo.InvariantCulture)),
    ];

    public static async Task<FormReceiver> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        var receiver = new FormReceiver(app);
        app.Run(receiver.ReceiveAsync);
        await app.StartAsync();
        receiver.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";
        return receiver;
    }

    /// <summary>Waits for the first of a name.</summary>
    public async Task<ReceivedForm> FirstAsync(string name, Func<ReceivedForm, bool>? which = null)
    {
        ReceivedForm? found = null;
        await Eventually.BecomesTrueAsync(
            () => (found = All.FirstOrDefault(form => form.Name == name && which?.Invoke(form) != false)) is not null,
            $"{name} in {string.Join(", ", All.Select(form => form.Name))}");
        return found!;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync();
        string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var form = new ReceivedForm(
            context.Request.Method,
            $"http://{context.Request.Host}{target}",
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            body);
        int status = Answer(form);
        _received.Enqueue(form);
        context.Response.StatusCode = status;
    }
}
