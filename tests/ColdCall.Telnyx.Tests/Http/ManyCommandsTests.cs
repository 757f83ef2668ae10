using System.Globalization;
using System.Text.Json;
using ColdCall.Telnyx.Tests.Support;
using ColdCall.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>A thousand commands at once on one client, over real connections.</summary>
public sealed class ManyCommandsTests
{
    private const int Many = 1000;
    private const int MaxConnections = 100;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_gets_its_own_answer_over_few_connections_and_none_stays_open()
    {
        await using CommandServer server = await CommandServer.StartAsync();
        string?[] wrongs = await SendAllAsync(server);

        wrongs.ShouldAllBe(wrong => wrong == null);
        server.Received.Count.ShouldBe(Many);
        string[] names = [.. server.Received.Where(each => each.Body.Length > 0).Select(each => NameOf(each.Body))];
        names.Length.ShouldBe(Many * 3 / 4);
        names.Distinct().Count().ShouldBe(names.Length, "every command has a name of its own");
        server.MostConnectionsOpen.ShouldBeLessThanOrEqualTo(MaxConnections);
        server.ConnectionsOpened.ShouldBeLessThanOrEqualTo(MaxConnections);
        await Eventually.BecomesTrueAsync(() => server.ConnectionsOpen == 0, "every connection was given back, and is closed with its pool");
    }

    [Fact]
    public async Task Faults_of_some_do_not_touch_the_others_and_nothing_that_rings_or_is_heard_arrives_twice()
    {
        await using CommandServer server = await CommandServer.StartAsync(number => (number % 20) switch
        {
            3 => CommandFault.TooManyRequests,
            9 => CommandFault.ServerError,
            16 => CommandFault.Reset,
            _ => CommandFault.None,
        });
        string?[] wrongs = await SendAllAsync(server);

        wrongs.ShouldAllBe(wrong => wrong == null);
        foreach (IGrouping<string, (string Path, string Body, CommandFault Fault)> command in server.Received.Where(each => each.Body.Length > 0).GroupBy(each => NameOf(each.Body)))
        {
            command.Select(each => (each.Path, each.Body)).Distinct().Count().ShouldBe(1, "the same command every time");
            string path = command.First().Path;
            if (path == "/calls" || path.EndsWith("/speak", StringComparison.Ordinal))
                command.Count(each => each.Fault != CommandFault.TooManyRequests).ShouldBeLessThanOrEqualTo(1, $"{path} must not arrive twice");
        }

        server.Received.Select(each => each.Fault).Distinct().Count().ShouldBe(4, "every fault occurred");
        // The server may learn of the end of what it has reset after the next one is open.
        server.MostConnectionsOpen.ShouldBeLessThanOrEqualTo(MaxConnections + server.Received.Count(each => each.Fault == CommandFault.Reset));
        await Eventually.BecomesTrueAsync(() => server.ConnectionsOpen == 0, "every connection was given back, and is closed with its pool");
    }

    /// <returns>For each command what is wrong with its outcome; null where it is as it must be.</returns>
    private static async Task<string?[]> SendAllAsync(CommandServer server)
    {
        SocketsHttpHandler? pool = null;
        await using ServiceProvider services = LoopbackServices.New(server.Address, handler => pool = handler);
        ITelnyxClient client = services.GetRequiredService<ITelnyxClient>();
        Task<string?>[] sending = [.. Enumerable.Range(0, Many).Select(number => Task.Run(() => SendAsync(client, number), Token))];
        string?[] wrongs = await Task.WhenAll(sending);
        pool!.Dispose();
        return wrongs;
    }

    private static async Task<string?> SendAsync(ITelnyxClient client, int number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        string leg = $"leg-{text}";
        try
        {
            switch (number % 4)
            {
                case 0:
                    TelnyxCall dialed = await client.Calls.DialAsync(new() { ConnectionId = "7", To = $"sip:{text}@example.com", From = "+12025550100" }, Token);
                    return dialed.CallControlId == $"leg-of-sip:{text}@example.com" ? null : $"{text} was told of {dialed.CallControlId}";
                case 1:
                    TelnyxCall read = await client.Calls.GetAsync(leg, Token);
                    return read.CallControlId == leg ? null : $"{text} was told of {read.CallControlId}";
                case 2:
                    await client.Calls.HangUpAsync(leg, cancellationToken: Token);
                    return null;
                default:
                    await client.Calls.SpeakAsync(leg, new() { Payload = text, Voice = "v" }, Token);
                    return null;
            }
        }
        catch (ProviderException fault)
        {
            // What may be repeated gets through; of the rest it is known that it is not known, or that it was refused twice.
            return number % 4 is 0 or 3 && fault.StatusCode is 500 or 429 or null && fault.Certainty != CommandCertainty.NotSent ? null : $"{text}: {fault.Message}";
        }
    }

    private static string NameOf(string body)
    {
        using JsonDocument command = JsonDocument.Parse(body);
        return command.RootElement.GetProperty("command_id").GetString()!;
    }
}
