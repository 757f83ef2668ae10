using System.Net;
using ColdCall.Http;
using ColdCall.Telnyx.Tests.Support;
using ColdCall.Testing;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>How long is waited before a command is sent again, on a clock that only the test moves.</summary>
public sealed class RepeatTests : IDisposable
{
    private const string Ok = """{"data":{"result":"ok","call_control_id":"v3:x"}}""";
    private const string DialPath = "POST /calls";
    private const string DialBody = """{"connection_id":"7","to":"+12025550123","from":"+12025550100","command_id":"c-1"}""";
    private const string HangUpPath = "POST /calls/l/actions/hangup";
    private const string HangUpBody = """{"command_id":"c-1"}""";

    private readonly TelnyxServices _services = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData("2", null, 2.0)]
    [InlineData("0", null, 0.0)]
    [InlineData(null, "3", 3.0)]
    [InlineData("4", "1", 4.0)]
    [InlineData("Mon, 05 Jan 2026 12:00:05 GMT", null, 5.0)]
    [InlineData("Mon, 05 Jan 2026 11:00:00 GMT", null, 0.0)]
    [InlineData(null, "1767614406", 6.0)] // A Unix time: 12:00:06 on that day.
    [InlineData(null, "1767614000", 0.0)]
    public async Task A_dial_waits_as_long_as_it_is_asked_to(string? retryAfter, string? reset, double seconds)
    {
        _services.Telnyx.Expect(DialPath, DialBody, _ => Task.FromResult(TooMany(retryAfter, reset))).Expect(DialPath, DialBody, Ok);
        Task sending = DialAsync(Token);
        if (seconds > 0)
        {
            await Eventually.BecomesTrueAsync(() => _services.Clock.PendingTimers == 1, "the wait has begun");
            _services.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            _services.Telnyx.Received.Count.ShouldBe(1);
            _services.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        await sending;
        _services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData("10", null, 10)]
    [InlineData("299", null, 299)]
    [InlineData("301", null, 300)]
    [InlineData("99999999999999999999999", null, 300)]
    [InlineData("Wed, 05 Jan 2028 12:00:00 GMT", null, 300)]
    [InlineData(null, "1000000000", 300)]
    [InlineData(null, "9999999999", 300)]
    public async Task A_wait_beyond_the_deadline_is_left_to_the_caller(string? retryAfter, string? reset, int seconds)
    {
        _services.Telnyx.Expect(DialPath, DialBody, _ => Task.FromResult(TooMany(retryAfter, reset)));
        ProviderException fault = await Should.ThrowAsync<ProviderException>(() => DialAsync(Token));
        fault.RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
        fault.Reason.ShouldBe(ProviderErrorReason.RateLimited);
        fault.IsTransient.ShouldBeTrue();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("٣")]
    [InlineData("1.5")]
    public async Task A_wait_that_cannot_be_read_counts_as_none(string retryAfter)
    {
        for (int i = 0; i < 6; i++) _services.Telnyx.Expect(DialPath, DialBody, _ => Task.FromResult(TooMany(retryAfter, null)));
        Task sending = DialAsync(Token);
        await MoveClockUntilDoneAsync(sending);
        (await Should.ThrowAsync<ProviderException>(() => sending)).RetryAfter.ShouldBeNull();
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Without_a_word_from_Telnyx_the_wait_doubles_up_to_two_seconds()
    {
        for (int i = 0; i < 6; i++) _services.Telnyx.Expect(HangUpPath, HangUpBody, "oops", HttpStatusCode.InternalServerError);
        Task sending = HangUpAsync(Token);
        int sent = 1;
        foreach (int milliseconds in new[] { 200, 400, 800, 1600, 2000 })
        {
            await Eventually.BecomesTrueAsync(() => _services.Jitter.Calls == sent && _services.Clock.PendingTimers == 1, "the wait has begun");
            _services.Clock.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
            _services.Telnyx.Received.Count.ShouldBe(sent);
            _services.Clock.Advance(TimeSpan.FromMilliseconds(1));
            sent++;
        }

        (await Should.ThrowAsync<ProviderException>(() => sending)).StatusCode.ShouldBe(500);
        _services.Telnyx.Received.Count.ShouldBe(6);
    }

    [Fact]
    public async Task An_attempt_ends_after_5_seconds_and_a_dial_is_then_unknown()
    {
        _services.Telnyx.Expect(DialPath, DialBody, NeverAsync);
        Task sending = DialAsync(Token);
        await Eventually.BecomesTrueAsync(() => _services.Telnyx.Received.Count == 1, "the request is out");
        _services.Clock.Advance(TimeSpan.FromSeconds(4.999));
        sending.IsCompleted.ShouldBeFalse();
        _services.Clock.Advance(TimeSpan.FromMilliseconds(1));
        ProviderException fault = await Should.ThrowAsync<ProviderException>(() => sending);
        fault.Certainty.ShouldBe(CommandCertainty.Unknown);
        fault.Message.ShouldBe("telnyx dial: no answer in time");
        fault.IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task All_attempts_together_end_after_10_seconds()
    {
        _services.Telnyx.Expect(HangUpPath, HangUpBody, NeverAsync).Expect(HangUpPath, HangUpBody, NeverAsync);
        DateTimeOffset start = _services.Clock.GetUtcNow();
        Task sending = HangUpAsync(Token);
        await MoveClockUntilDoneAsync(sending);
        await Should.ThrowAsync<ProviderException>(() => sending);
        (_services.Clock.GetUtcNow() - start).ShouldBeInRange(TimeSpan.FromSeconds(9.9), TimeSpan.FromSeconds(10.2));
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Who_was_paused_beyond_the_deadline_has_no_time_left_and_not_less_than_none()
    {
        var limits = new List<TimeSpan>();
        var repeats = new RepeatPolicy(new LateWaking(_services.Clock, TimeSpan.FromMinutes(1)), () => 1);
        var fault = new ProviderException("telnyx", "list", CommandCertainty.Unknown, "no answer in time") { IsTransient = true };

        Task<string> sending = repeats.ExecuteAsync(
            CommandKind.Read,
            (limit, _) =>
            {
                limits.Add(limit);
                return Task.FromException<string>(fault);
            },
            Token);
        _services.Clock.Advance(TimeSpan.FromMinutes(1));

        await Should.ThrowAsync<ProviderException>(() => sending);
        limits.ShouldBe([RepeatPolicy.AttemptLimit, TimeSpan.Zero]);
    }

    [Fact]
    public async Task Cancellation_by_the_caller_is_never_wrapped()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _services.Telnyx.Expect(DialPath, DialBody, NeverAsync);
        Task sending = DialAsync(cancellation.Token);
        await Eventually.BecomesTrueAsync(() => _services.Telnyx.Received.Count == 1, "the request is out");
        await cancellation.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(() => sending)).CancellationToken.ShouldBe(cancellation.Token);

        await Should.ThrowAsync<OperationCanceledException>(() => HangUpAsync(cancellation.Token));
        _services.Telnyx.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cancellation_ends_a_wait_between_attempts()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _services.Telnyx.Expect(DialPath, DialBody, _ => Task.FromResult(TooMany("5", null)));
        Task sending = DialAsync(cancellation.Token);
        await Eventually.BecomesTrueAsync(() => _services.Clock.PendingTimers == 1, "the wait has begun");
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    /// <summary>A clock whose waits take longer than was asked for: the process is stopped meanwhile.</summary>
    private sealed class LateWaking(ManualTimeProvider clock, TimeSpan pause) : TimeProvider
    {
        public override long TimestampFrequency => clock.TimestampFrequency;

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(callback, state, pause, period);
    }

    private static async Task<HttpResponseMessage> NeverAsync(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task;
    }

    private static HttpResponseMessage TooMany(string? retryAfter, string? reset)
    {
        HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.TooManyRequests, """{"errors":[{"code":"10011","title":"Too many requests"}]}""");
        if (retryAfter is not null) answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        if (reset is not null) answer.Headers.TryAddWithoutValidation("x-ratelimit-reset", reset);
        return answer;
    }

    private Task<TelnyxCall> DialAsync(CancellationToken cancellationToken) =>
        _services.Client.Calls.DialAsync(new() { ConnectionId = "7", To = "+12025550123", From = "+12025550100", CommandId = "c-1" }, cancellationToken);

    private Task HangUpAsync(CancellationToken cancellationToken) => _services.Client.Calls.HangUpAsync("l", new() { CommandId = "c-1" }, cancellationToken);

    private Task MoveClockUntilDoneAsync(Task sending) => Eventually.BecomesTrueAsync(
        () =>
        {
            if (!sending.IsCompleted && _services.Clock.PendingTimers > 0) _services.Clock.Advance(TimeSpan.FromMilliseconds(100));
            return sending.IsCompleted;
        },
        "the command is over");
}
