using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>A web server that answers every command with what it asked for, and counts commands and connections.</summary>
internal sealed class CommandServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<int, CommandFault> _faults;
    private readonly ConcurrentQueue<(string Path, string Body, CommandFault Fault)> _received = new();
    private int _requests;
    private int _opened;
    private int _open;
    private int _mostOpen;

    private CommandServer(Func<int, CommandFault> faults)
    {
        _faults = faults;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, Count));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Every request in the order it was read, with its body and what was done to it.</summary>
    public IReadOnlyCollection<(string Path, string Body, CommandFault Fault)> Received => _received;

    public int ConnectionsOpened => Volatile.Read(ref _opened);

    public int ConnectionsOpen => Volatile.Read(ref _open);

    public int MostConnectionsOpen => Volatile.Read(ref _mostOpen);

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v2/");

    /// <param name="faults">What is done to a request, by its number; null for none.</param>
    public static async Task<CommandServer> StartAsync(Func<int, CommandFault>? faults = null)
    {
        var server = new CommandServer(faults ?? (_ => CommandFault.None));
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void Count(ListenOptions listen) => listen.Use(next => async connection =>
    {
        Interlocked.Increment(ref _opened);
        int open = Interlocked.Increment(ref _open);
        for (int most = MostConnectionsOpen; open > most; most = MostConnectionsOpen) Interlocked.CompareExchange(ref _mostOpen, open, most);
        try
        {
            await next(connection);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    });

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        string path = context.Request.Path.Value!["/v2".Length..];
        CommandFault fault = _faults(Interlocked.Increment(ref _requests));
        _received.Enqueue((path, body, fault));
        switch (fault)
        {
            case CommandFault.TooManyRequests:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "0";
                return;
            case CommandFault.ServerError:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            case CommandFault.Reset:
                context.Abort();
                return;
            default:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync($$$"""{"data":{"call_control_id":"{{{LegOf(path, body)}}}","result":"ok"}}""", context.RequestAborted);
                return;
        }
    }

    /// <summary>The leg that a request is about; a dial's is named after the number that it rings.</summary>
    private static string LegOf(string path, string body)
    {
        if (path != "/calls") return path.Split('/')[2];
        using JsonDocument dial = JsonDocument.Parse(body);
        return $"leg-of-{dial.RootElement.GetProperty("to").GetString()}";
    }
}
