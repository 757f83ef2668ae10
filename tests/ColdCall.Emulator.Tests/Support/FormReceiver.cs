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

    /// <summary>Where instructions are to be had.</summary>
    public string VoiceUrl => Url.Replace("/hook", "/voice", StringComparison.Ordinal);

    /// <summary>What a request for instructions is answered; by default that nothing is to be done.</summary>
    public Func<ReceivedForm, (string Text, string Type)> Voice { get; set; } = _ => ("<Response/>", "text/xml");

    /// <summary>Where it is sent instead; null for nowhere.</summary>
    public Func<ReceivedForm, string?> Elsewhere { get; set; } = _ => null;

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

    /// <summary>Waits for the end of a call, whatever it was.</summary>
    public async Task<ReceivedForm> EndAsync(string call)
    {
        ReceivedForm? found = null;
        await Eventually.BecomesTrueAsync(
            () => (found = All.FirstOrDefault(form => form["CallSid"] == call && form["CallDuration"] is not null)) is not null,
            $"the end of {call} in {string.Join(", ", All.Select(form => form.Name))}");
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
        string? elsewhere = Elsewhere(form);
        context.Response.StatusCode = elsewhere is null && form.Name == "voice" && status == 204 ? 200 : elsewhere is null ? status : 302;
        if (elsewhere is not null) context.Response.Headers.Location = elsewhere;
        if (context.Response.StatusCode != 200) return;
        (string text, string type) = Voice(form);
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text, context.RequestAborted);
    }
}
