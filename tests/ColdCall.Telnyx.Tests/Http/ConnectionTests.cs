using System.Net.Sockets;
using ColdCall.Http;
using ColdCall.Telnyx.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>Real sockets: what the connection pool does by itself, and how faults of the network are judged.</summary>
public sealed class ConnectionTests
{
    private const string DialAnswer = """{"data":{"call_control_id":"v3:x"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dial_is_not_sent_again_when_a_pooled_connection_is_reset_after_the_server_has_read_it()
    {
        using var server = new RawServer();
        await using ServiceProvider services = NewServices(server.Address);
        ITelnyxClient client = services.GetRequiredService<ITelnyxClient>();

        Task<TelnyxCall> first = DialAsync(client);
        using Socket connection = await server.AcceptAsync();
        await RawServer.ReadRequestAsync(connection);
        await RawServer.AnswerAsync(connection, DialAnswer);
        await first;

        Task<TelnyxCall> second = DialAsync(client);
        (await RawServer.ReadRequestAsync(connection)).ShouldStartWith("POST /v2/calls ");
        connection.Close(0);

        ProviderException fault = await Should.ThrowAsync<ProviderException>(() => second);
        fault.Certainty.ShouldBe(CommandCertainty.Unknown);
        server.HasPendingConnection.ShouldBeFalse("a second connection would carry the same dial");
    }

    [Fact]
    public async Task A_hang_up_is_sent_again_by_the_policy_after_a_reset()
    {
        using var server = new RawServer();
        await using ServiceProvider services = NewServices(server.Address);
        Task hangUp = services.GetRequiredService<ITelnyxClient>().Calls.HangUpAsync("v3:x", new() { CommandId = "c" }, Token);

        using (Socket broken = await server.AcceptAsync())
        {
            (await RawServer.ReadRequestAsync(broken)).ShouldStartWith("POST /v2/calls/v3%3Ax/actions/hangup ");
            broken.Close(0);
        }

        using Socket again = await server.AcceptAsync();
        (await RawServer.ReadRequestAsync(again)).ShouldEndWith("""{"command_id":"c"}""");
        await RawServer.AnswerAsync(again, """{"data":{"result":"ok"}}""");
        await hangUp;
    }

    [Fact]
    public async Task A_refused_connection_is_not_sent()
    {
        Uri address;
        using (var server = new RawServer()) address = server.Address;
        await using ServiceProvider services = NewServices(address);
        ProviderException fault = await Should.ThrowAsync<ProviderException>(() => DialAsync(services.GetRequiredService<ITelnyxClient>()));
        fault.Certainty.ShouldBe(CommandCertainty.NotSent);
        fault.StatusCode.ShouldBeNull();
    }

    [Fact]
    public async Task A_failed_handshake_is_not_sent()
    {
        using var server = new RawServer();
        var address = new UriBuilder(server.Address) { Scheme = "https" };
        await using ServiceProvider services = NewServices(address.Uri);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task closing = server.CloseEveryConnectionAsync(cancellation.Token);
        ProviderException fault = await Should.ThrowAsync<ProviderException>(() => DialAsync(services.GetRequiredService<ITelnyxClient>()));
        fault.Certainty.ShouldBe(CommandCertainty.NotSent);
        await cancellation.CancelAsync();
        await closing;
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var server = new RawServer();
        await using ServiceProvider services = NewServices(server.Address);
        Task<TelnyxCall> dial = DialAsync(services.GetRequiredService<ITelnyxClient>());
        using Socket connection = await server.AcceptAsync();
        await RawServer.ReadRequestAsync(connection);
        await RawServer.AnswerAsync(connection, "", $"307 Temporary Redirect\r\nLocation: {server.Address}elsewhere");
        (await Should.ThrowAsync<ProviderException>(() => dial)).StatusCode.ShouldBe(307);
        server.HasPendingConnection.ShouldBeFalse();
    }

    [Fact]
    public async Task A_handler_that_repeats_requests_cannot_make_a_dial_leave_twice()
    {
        using var server = new RawServer();
        await using ServiceProvider services = NewServices(server.Address, http => http.AddHttpMessageHandler(() => new SendsTwice()));
        Task<TelnyxCall> dial = DialAsync(services.GetRequiredService<ITelnyxClient>());
        using Socket connection = await server.AcceptAsync();
        await RawServer.ReadRequestAsync(connection);
        await RawServer.AnswerAsync(connection, "", "500 Oops");
        ProviderException fault = await Should.ThrowAsync<ProviderException>(() => dial);
        fault.Certainty.ShouldBe(CommandCertainty.Unknown);
        connection.Available.ShouldBe(0);
    }

    private static Task<TelnyxCall> DialAsync(ITelnyxClient client) =>
        client.Calls.DialAsync(new() { ConnectionId = "7", To = "+12025550123", From = "+12025550100", CommandId = "c" }, Token);

    private static ServiceProvider NewServices(Uri address, Action<IHttpClientBuilder>? http = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IJitterSource>(new FixedJitter(0));
        services.AddTelnyxClient(
            options =>
            {
                options.ApiKey = TelnyxServices.ApiKey;
                options.BaseAddress = address;
            },
            http);
        return services.BuildServiceProvider();
    }

    private sealed class SendsTwice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using HttpResponseMessage first = await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
