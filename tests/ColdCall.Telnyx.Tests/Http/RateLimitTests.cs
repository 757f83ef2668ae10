using System.Net;
using ColdCall.Telnyx.Tests.Support;
using ColdCall.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>What is done before a limit is run into: commands that must not be repeated wait, or are told when to come back; nothing else does.</summary>
public sealed class RateLimitTests : IDisposable
{
    private const string DialPath = "POST /calls";
    private const string DialBody = """{"connection_id":"7","to":"+12025550123","from":"+12025550100","command_id":"c-1"}""";
    private const string Dialed = """{"data":{"call_control_id":"v3:x"}}""";
    private const string Ok = """{"data":{"result":"ok"}}""";

    private readonly TelnyxServices _services = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData("3", 3)]
    [InlineData("1767614406", 6)] // A Unix time: 12:00:06 on that day.
    public async Task After_the_last_request_of_a_window_the_next_dial_waits_for_the_reset(string reset, int seconds)
    {
        _services.Telnyx.Expect(DialPath, DialBody, _ => Limited("0", reset)).Expect(DialPath, DialBody, Dialed);
        await DialAsync();

        Task second = DialAsync();
        await Eventually.BecomesTrueAsync(() => _services.Clock.PendingTimers == 1, "the wait has begun");
        _services.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        _services.Telnyx.Received.Count.ShouldBe(1);
        _services.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await second;
        _services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData("60", 60)]
    [InlineData("10", 10)]
    [InlineData("3600", 300)]
    [InlineData("1767700800", 300)] // A day later.
    public async Task A_dial_that_cannot_wait_that_long_is_told_at_once_when_to_come_back(string reset, int seconds)
    {
        _services.Telnyx.Expect(DialPath, DialBody, _ => Limited("0", reset)).Expect(DialPath, DialBody, Dialed);
        await DialAsync();

        ProviderException held = await Should.ThrowAsync<ProviderException>(DialAsync);
        held.Certainty.ShouldBe(CommandCertainty.NotSent);
        held.Reason.ShouldBe(ProviderErrorReason.RateLimited);
        held.IsTransient.ShouldBeTrue();
        held.RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
        held.Message.ShouldBe($"telnyx dial: held back, because the account's rate limit is used up for another {seconds}.0 s");
        _services.Telnyx.Received.Count.ShouldBe(1);

        _services.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await DialAsync();
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Reads_and_what_may_be_repeated_go_out_during_a_pause()
    {
        _services.Telnyx
            .Expect(DialPath, DialBody, _ => Limited("0", "60"))
            .Expect("POST /calls/l/actions/hangup", """{"command_id":"c-1"}""", Ok)
            .Expect("POST /conferences/i/actions/end", """{"command_id":"c-1"}""", Ok)
            .Expect("POST /conferences/i/actions/mute", """{"call_control_ids":["l"]}""", Ok)
            .Expect("GET /conferences/i", null, """{"data":{"id":"i"}}""");
        await DialAsync();
        await _services.Client.Calls.HangUpAsync("l", new() { CommandId = "c-1" }, Token);
        await _services.Client.Conferences.EndAsync("i", new() { CommandId = "c-1" }, Token);
        await _services.Client.Conferences.MuteAsync("i", new() { CallControlIds = ["l"] }, Token);
        await _services.Client.Conferences.GetAsync("i", Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task An_exhausted_list_keeps_nobody_from_being_dialed()
    {
        _services.Telnyx
            .Expect("GET /conferences/i", null, _ => Limited("0", "60", """{"data":{"id":"i"}}"""))
            .Expect("POST /calls/l/actions/hangup", """{"command_id":"c-1"}""", _ => Limited("0", "60", Ok))
            .Expect(DialPath, DialBody, Dialed);
        await _services.Client.Conferences.GetAsync("i", Token);
        await _services.Client.Calls.HangUpAsync("l", new() { CommandId = "c-1" }, Token);
        await DialAsync();
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Sound_is_held_back_like_a_dial_and_sent_once_the_pause_is_over()
    {
        const string Speech = """{"payload":"p","voice":"v","command_id":"c-1"}""";
        _services.Telnyx.Expect("POST /calls/l/actions/speak", Speech, _ => Limited("0", "2", Ok)).Expect("POST /calls/l/actions/speak", Speech, Ok);
        await SpeakAsync();
        Task second = SpeakAsync();
        await Eventually.BecomesTrueAsync(() => _services.Clock.PendingTimers == 1, "the wait has begun");
        _services.Clock.Advance(TimeSpan.FromSeconds(2));
        await second;
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task A_429_holds_back_the_next_dial_if_it_says_that_nothing_is_left()
    {
        _services.Telnyx.Expect(DialPath, DialBody, _ => Refused(("Retry-After", "60")))
            .Expect(DialPath, DialBody, _ => Refused(("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "60")));
        (await Should.ThrowAsync<ProviderException>(DialAsync)).StatusCode.ShouldBe(429);
        (await Should.ThrowAsync<ProviderException>(DialAsync)).StatusCode.ShouldBe(429);
        ProviderException held = await Should.ThrowAsync<ProviderException>(DialAsync);
        held.StatusCode.ShouldBeNull();
        held.RetryAfter.ShouldBe(TimeSpan.FromSeconds(60));
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task The_newest_answer_counts()
    {
        var late = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _services.Telnyx.Expect(DialPath, DialBody, _ => late.Task).Expect(DialPath, DialBody, _ => Limited("0", "300")).Expect(DialPath, DialBody, Dialed);
        Task first = DialAsync();
        await Eventually.BecomesTrueAsync(() => _services.Telnyx.Received.Count == 1, "the first request is out");
        await DialAsync();
        (await Should.ThrowAsync<ProviderException>(DialAsync)).RetryAfter.ShouldBe(TimeSpan.FromMinutes(5));
        late.SetResult(await Limited("0", "1"));
        await first;
        _services.Clock.Advance(TimeSpan.FromSeconds(1));
        await DialAsync();
        _services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData("1", "60")]
    [InlineData("", "60")]
    [InlineData("none", "60")]
    [InlineData("-0", "60")]
    [InlineData("0", null)]
    [InlineData("0", "")]
    [InlineData("0", "soon")]
    [InlineData("0", "-5")]
    [InlineData("0", "0")]
    [InlineData("0", "1767614000")] // A Unix time that is past.
    [InlineData(null, "60")]
    public async Task What_does_not_say_that_and_until_when_nothing_is_left_holds_nothing_back(string? remaining, string? reset)
    {
        _services.Telnyx.Expect(DialPath, DialBody, _ => Limited(remaining, reset)).Expect(DialPath, DialBody, Dialed);
        await DialAsync();
        await DialAsync();
        _services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData("1500", null, 1.5)]
    [InlineData("1500", "4", 1.5)]
    [InlineData("0", "4", 0.0)]
    [InlineData("soon", "4", 4.0)]
    [InlineData("1.5", "4", 4.0)]
    public async Task Milliseconds_are_more_exact_than_seconds(string milliseconds, string? seconds, double wait)
    {
        _services.Telnyx.Expect(DialPath, DialBody, _ => Refused(("retry-after-ms", milliseconds), ("Retry-After", seconds))).Expect(DialPath, DialBody, Dialed);
        Task dialing = DialAsync();
        if (wait > 0)
        {
            await Eventually.BecomesTrueAsync(() => _services.Clock.PendingTimers == 1, "the wait has begun");
            _services.Clock.Advance(TimeSpan.FromSeconds(wait) - TimeSpan.FromMilliseconds(1));
            _services.Telnyx.Received.Count.ShouldBe(1);
            _services.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        await dialing;
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task A_wait_in_milliseconds_is_believed_up_to_five_minutes()
    {
        _services.Telnyx.Expect(DialPath, DialBody, _ => Refused(("retry-after-ms", "99999999999999999999"), ("Retry-After", null)));
        (await Should.ThrowAsync<ProviderException>(DialAsync)).RetryAfter.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Many_dials_wait_side_by_side_and_all_are_sent()
    {
        const int Many = 200;
        _services.Telnyx.Expect(DialPath, DialBody, _ => Limited("0", "2"));
        for (int i = 0; i < Many; i++) _services.Telnyx.Expect(DialPath, DialBody, Dialed);
        await DialAsync();
        Task[] dialing = [.. Enumerable.Range(0, Many).Select(_ => Task.Run(DialAsync, Token))];
        await Eventually.BecomesTrueAsync(() => _services.Clock.PendingTimers == Many, "all of them wait");
        _services.Telnyx.Received.Count.ShouldBe(1);
        _services.Clock.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(dialing);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Accounts_have_limits_of_their_own()
    {
        using var telnyx = new StubHandler();
        telnyx.Expect(DialPath, DialBody, _ => Limited("0", "60")).Expect(DialPath, DialBody, Dialed);
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(TelnyxServices.DefaultSettings()).Build();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(_services.Clock);
        collection.AddColdCall(configuration.GetSection("ColdCall"))
            .AddTelnyx(http: http => http.ConfigurePrimaryHttpMessageHandler(() => telnyx))
            .AddTelnyx("eu", configuration.GetSection("ColdCall:Telnyx"), http => http.ConfigurePrimaryHttpMessageHandler(() => telnyx));
        await using ServiceProvider services = collection.BuildServiceProvider();
        ITelnyxClient client = services.GetRequiredService<ITelnyxClient>();
        await DialAsync(client);
        await DialAsync(services.GetRequiredKeyedService<ITelnyxClient>("eu"));
        await Should.ThrowAsync<ProviderException>(() => DialAsync(client));
        telnyx.VerifyAllReceived();
    }

    private Task DialAsync() => DialAsync(_services.Client);

    private static Task<TelnyxCall> DialAsync(ITelnyxClient client) =>
        client.Calls.DialAsync(new() { ConnectionId = "7", To = "+12025550123", From = "+12025550100", CommandId = "c-1" }, Token);

    private Task SpeakAsync() => _services.Client.Calls.SpeakAsync("l", new() { Payload = "p", Voice = "v", CommandId = "c-1" }, Token);

    private static Task<HttpResponseMessage> Limited(string? remaining, string? reset, string answer = Dialed) =>
        AnswerAsync(HttpStatusCode.OK, answer, ("x-ratelimit-limit", "100"), ("x-ratelimit-remaining", remaining), ("x-ratelimit-reset", reset));

    private static Task<HttpResponseMessage> Refused(params (string Name, string? Value)[] headers) =>
        AnswerAsync(HttpStatusCode.TooManyRequests, """{"errors":[{"code":"10011","title":"Too many requests"}]}""", headers);

    private static Task<HttpResponseMessage> AnswerAsync(HttpStatusCode status, string body, params (string Name, string? Value)[] headers)
    {
        HttpResponseMessage answer = StubHandler.Answer(status, body);
        foreach ((string name, string? value) in headers)
        {
            if (value is not null) answer.Headers.TryAddWithoutValidation(name, value);
        }

        return Task.FromResult(answer);
    }
}
