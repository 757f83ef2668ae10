using System.Net;
using System.Net.Sockets;
using System.Text;
using ColdCall.Telnyx.Tests.Support;
using ColdCall.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>Whoever cancels, at whatever point, gets his own cancellation back: no other error, no request after it, no open connection.</summary>
public sealed class CancellationTests : IDisposable
{
    private const string TooMany = """{"errors":[{"code":"10011","title":"Too many requests"}]}""";

    private readonly CancellationTokenSource _cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public enum Kind
    {
        Dial,
        Speak,
        HangUp,
        Read,
        List,
        Token,
        Download,
    }

    public static TheoryData<Kind> Kinds => [.. Enum.GetValues<Kind>()];

    // The body of a file is the caller's to read, with a token of his own.
    public static TheoryData<Kind, string> KindsAndStatuses =>
        [.. from kind in Enum.GetValues<Kind>() from status in new[] { "200 OK", "422 Unprocessable", "429 Too Many", "500 Oops" }
            where kind != Kind.Download || status != "200 OK" select (kind, status)];

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public void Dispose() => _cancellation.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Before_the_request(Kind kind)
    {
        using var services = new TelnyxServices();
        await _cancellation.CancelAsync();
        await ShouldBeCancelledAsync(SendAsync(services.Client, kind));
        services.Telnyx.Received.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task During_the_connect(Kind kind)
    {
        int connects = 0;
        await using ServiceProvider services = LoopbackServices.New(
            new Uri("http://127.0.0.1:9/v2/"),
            handler => handler.ConnectCallback = async (_, token) =>
            {
                Interlocked.Increment(ref connects);
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException("Never.");
            });
        Task sending = SendAsync(services.GetRequiredService<ITelnyxClient>(), kind);
        await Eventually.BecomesTrueAsync(() => Volatile.Read(ref connects) == 1, "the connect has begun");
        await _cancellation.CancelAsync();
        await ShouldBeCancelledAsync(sending);
        connects.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task After_the_request_was_sent(Kind kind)
    {
        using var server = new RawServer();
        await using ServiceProvider services = LoopbackServices.New(server.Address);
        Task sending = SendAsync(services.GetRequiredService<ITelnyxClient>(), kind);
        using Socket connection = await server.AcceptAsync();
        await ReadLastRequestAsync(server, connection);
        await _cancellation.CancelAsync();
        await ShouldBeCancelledAsync(sending);
        await ShouldBeClosedAsync(server, connection);
    }

    [Theory]
    [MemberData(nameof(KindsAndStatuses))]
    public async Task While_the_answer_is_read(Kind kind, string status)
    {
        using var server = new RawServer();
        await using ServiceProvider services = LoopbackServices.New(server.Address);
        Task sending = SendAsync(services.GetRequiredService<ITelnyxClient>(), kind);
        using Socket connection = await server.AcceptAsync();
        await ReadLastRequestAsync(server, connection);
        await SendTextAsync(connection, $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{\"data\":");
        await _cancellation.CancelAsync();
        await ShouldBeCancelledAsync(sending);
        await ShouldBeClosedAsync(server, connection);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task During_the_wait_for_a_repeat(Kind kind)
    {
        using var services = new TelnyxServices();
        if (kind == Kind.Download) services.Telnyx.Expect("GET /recordings/r", null, """{"data":{"id":"r","download_urls":{"mp3":"https://api.telnyx.test/v2/recordings/file"}}}""");
        services.Telnyx.Expect(PathOf(kind), BodyOf(kind), _ => Task.FromResult(TooManyRequests()));
        Task sending = SendAsync(services.Client, kind);
        await Eventually.BecomesTrueAsync(() => services.Clock.PendingTimers == 1, "the wait has begun");
        await _cancellation.CancelAsync();
        await ShouldBeCancelledAsync(sending);
        services.Clock.Advance(TimeSpan.FromMinutes(1));
        services.Clock.PendingTimers.ShouldBe(0);
        services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData(Kind.Dial)]
    [InlineData(Kind.Speak)]
    public async Task While_it_is_held_back(Kind kind)
    {
        using var services = new TelnyxServices();
        services.Telnyx.Expect(PathOf(Kind.Dial), BodyOf(Kind.Dial), _ => Task.FromResult(LastOfItsWindow()));
        await SendAsync(services.Client, Kind.Dial);
        Task sending = SendAsync(services.Client, kind);
        await Eventually.BecomesTrueAsync(() => services.Clock.PendingTimers == 1, "the wait has begun");
        await _cancellation.CancelAsync();
        await ShouldBeCancelledAsync(sending);
        services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_the_middle_of_a_list(bool whileThePageIsAwaited)
    {
        using var services = new TelnyxServices();
        services.Telnyx.Expect("GET /conferences?page%5Bnumber%5D=1&page%5Bsize%5D=250", null, """{"data":[{"id":"1"},{"id":"2"}],"meta":{"total_pages":2}}""");
        if (whileThePageIsAwaited) services.Telnyx.Expect("GET /conferences?page%5Bnumber%5D=2&page%5Bsize%5D=250", null, NeverAsync);
        await using IAsyncEnumerator<TelnyxConference> list = services.Client.Conferences.ListAsync(cancellationToken: _cancellation.Token).GetAsyncEnumerator(_cancellation.Token);
        (await list.MoveNextAsync()).ShouldBeTrue();
        (await list.MoveNextAsync()).ShouldBeTrue();
        if (!whileThePageIsAwaited) await _cancellation.CancelAsync();
        Task<bool> next = list.MoveNextAsync().AsTask();
        if (whileThePageIsAwaited)
        {
            await Eventually.BecomesTrueAsync(() => services.Telnyx.Received.Count == 2, "the second page is asked for");
            await _cancellation.CancelAsync();
        }

        await ShouldBeCancelledAsync(next);
        services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task While_a_file_is_read_and_nothing_stays_open()
    {
        using var server = new RawServer();
        await using ServiceProvider services = LoopbackServices.New(server.Address);
        Task<Stream> opening = services.GetRequiredService<ITelnyxClient>().Recordings.DownloadAsync("r", AudioFormat.Mp3, TestEnd);
        using Socket connection = await server.AcceptAsync();
        await ReadLastRequestAsync(server, connection);
        await SendTextAsync(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nsound");
        Stream file = await opening;
        var buffer = new byte[5];
        await file.ReadExactlyAsync(buffer, TestEnd);
        Task<int> reading = file.ReadAsync(buffer, _cancellation.Token).AsTask();
        await _cancellation.CancelAsync();
        await ShouldBeCancelledAsync(reading);
        await file.DisposeAsync();
        await ShouldBeClosedAsync(server, connection);
    }

    private Task SendAsync(ITelnyxClient client, Kind kind)
    {
        CancellationToken token = _cancellation.Token;
        return kind switch
        {
            Kind.Dial => client.Calls.DialAsync(new() { ConnectionId = "7", To = "+12025550123", From = "+12025550100", CommandId = "c" }, token),
            Kind.Speak => client.Calls.SpeakAsync("l", new() { Payload = "p", Voice = "v", CommandId = "c" }, token),
            Kind.HangUp => client.Calls.HangUpAsync("l", new() { CommandId = "c" }, token),
            Kind.Read => client.Conferences.GetAsync("i", token),
            Kind.List => client.Conferences.ListAsync(cancellationToken: token).ToListAsync(token).AsTask(),
            Kind.Token => client.TelephonyCredentials.CreateTokenAsync("c", token),
            _ => client.Recordings.DownloadAsync("r", AudioFormat.Mp3, token),
        };
    }

    private static string PathOf(Kind kind) => kind switch
    {
        Kind.Dial => "POST /calls",
        Kind.Speak => "POST /calls/l/actions/speak",
        Kind.HangUp => "POST /calls/l/actions/hangup",
        Kind.Read => "GET /conferences/i",
        Kind.List => "GET /conferences?page%5Bnumber%5D=1&page%5Bsize%5D=250",
        Kind.Token => "POST /telephony_credentials/c/token",
        _ => "GET /recordings/file",
    };

    private static string? BodyOf(Kind kind) => kind switch
    {
        Kind.Dial => """{"connection_id":"7","to":"+12025550123","from":"+12025550100","command_id":"c"}""",
        Kind.Speak => """{"payload":"p","voice":"v","command_id":"c"}""",
        Kind.HangUp => """{"command_id":"c"}""",
        Kind.Token => "",
        _ => null,
    };

    private async Task ShouldBeCancelledAsync(Task sending) =>
        (await Should.ThrowAsync<OperationCanceledException>(() => sending)).CancellationToken.ShouldBe(_cancellation.Token);

    /// <summary>A download begins by reading where the file is.</summary>
    private static async Task ReadLastRequestAsync(RawServer server, Socket connection)
    {
        string request = await RawServer.ReadRequestAsync(connection);
        if (!request.StartsWith("GET /v2/recordings/", StringComparison.Ordinal)) return;
        await RawServer.AnswerAsync(connection, $$$"""{"data":{"id":"r","download_urls":{"mp3":"{{{server.Address}}}file"} } }""");
        await RawServer.ReadRequestAsync(connection);
    }

    private static async Task ShouldBeClosedAsync(RawServer server, Socket connection)
    {
        var buffer = new byte[1];
        int more;
        try
        {
            more = await connection.ReceiveAsync(buffer, TestEnd);
        }
        catch (SocketException)
        {
            more = 0;
        }

        more.ShouldBe(0, "nothing is sent any more, and the connection is closed");
        server.HasPendingConnection.ShouldBeFalse("and there is no other");
    }

    private static async Task SendTextAsync(Socket connection, string text) => await connection.SendAsync(Encoding.ASCII.GetBytes(text), TestEnd);

    private static HttpResponseMessage TooManyRequests()
    {
        HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.TooManyRequests, TooMany);
        answer.Headers.Add("Retry-After", "5");
        return answer;
    }

    private static HttpResponseMessage LastOfItsWindow()
    {
        HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.OK, """{"data":{"call_control_id":"v3:x"}}""");
        answer.Headers.Add("x-ratelimit-remaining", "0");
        answer.Headers.Add("x-ratelimit-reset", "5");
        return answer;
    }

    private static async Task<HttpResponseMessage> NeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("Never.");
    }
}
