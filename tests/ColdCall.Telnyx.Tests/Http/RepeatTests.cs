using System.Net;
using ColdCall.Telnyx.Tests.Support;
using ColdCall.Testing;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>The table of what may be sent again, on a clock that only the test moves.</summary>
public sealed class RepeatTests : IDisposable
{
    private const string Ok = """{"data":{"result":"ok","call_control_id":"v3:x","id":"i"}}""";

    private readonly TelnyxServices _services = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    public enum Fault
    {
        None,
        NotSent,
        TooManyRequests,
        Refused,
        ServerError,
        Reset,
        Garbage,
    }

    public enum Command
    {
        Dial,
        Create,
        Answer,
        HangUp,
        Reject,
        Transfer,
        Speak,
        Play,
        Digits,
        SpeakToAll,
        DigitsToAll,
        StopAll,
        StopCurrent,
        StartRecording,
        StopRecording,
        StartSiprec,
        State,
        End,
        Join,
        Leave,
        Mute,
        Hold,
        Read,
    }

    /// <summary>The rows of the table in docs/concepts/promises.md: what comes of a fault that passes, and of one that does not.</summary>
    public enum Row
    {
        /// <summary>Sent again only when it surely did nothing.</summary>
        Once,

        /// <summary>Sent again once, and only after a 429.</summary>
        Heard,

        /// <summary>Sent again after every fault that may pass.</summary>
        Repeatable,
    }

    public static TheoryData<Command, Fault, int, int> Table()
    {
        var table = new TheoryData<Command, Fault, int, int>();
        foreach (Command command in Enum.GetValues<Command>())
        {
            Row row = RowOf(command);
            foreach (Fault fault in Enum.GetValues<Fault>()) table.Add(command, fault, SentIfItPasses(row, fault), SentIfItStays(row, fault));
        }

        return table;
    }

    private static Row RowOf(Command command) => command switch
    {
        Command.Dial or Command.Transfer or Command.Create or Command.StartRecording or Command.StartSiprec or Command.StopCurrent => Row.Once,
        Command.Speak or Command.Play or Command.Digits or Command.SpeakToAll or Command.DigitsToAll => Row.Heard,
        _ => Row.Repeatable,
    };

    private static int SentIfItPasses(Row row, Fault fault) => (row, fault) switch
    {
        (_, Fault.None or Fault.Refused) => 1,
        (_, Fault.TooManyRequests) => 2,
        (Row.Repeatable, _) or (Row.Once, Fault.NotSent) => 2,
        _ => 1,
    };

    private static int SentIfItStays(Row row, Fault fault) => (row, fault) switch
    {
        (_, Fault.None or Fault.Refused) => 1,
        (Row.Heard, Fault.TooManyRequests) => 2,
        (Row.Repeatable, _) or (Row.Once, Fault.NotSent or Fault.TooManyRequests) => 6,
        _ => 1,
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_command_is_sent_again_exactly_where_that_does_no_harm(Command command, Fault fault, int sentIfItPasses, int sentIfItStays)
    {
        (string path, string? body) = WireOf(command);
        _services.Telnyx.Expect(path, body, _ => AnswerWith(fault));
        if (sentIfItPasses > 1) _services.Telnyx.Expect(path, body, Ok);
        await ShouldEndAsync(SendAsync(command), sentIfItPasses > 1 ? Fault.None : fault);

        for (int i = 0; i < sentIfItStays; i++) _services.Telnyx.Expect(path, body, _ => AnswerWith(fault));
        await ShouldEndAsync(SendAsync(command), fault);

        _services.Telnyx.VerifyAllReceived();
        _services.Telnyx.Received.Count.ShouldBe(sentIfItPasses + sentIfItStays);
        _services.Telnyx.Received.Select(request => request.Body).Distinct().Count().ShouldBe(1, "the same bytes every time");
    }

    private async Task ShouldEndAsync(Task sending, Fault fault)
    {
        await MoveClockUntilDoneAsync(sending);
        if (fault == Fault.None)
        {
            await sending;
            return;
        }

        ProviderException thrown = await Should.ThrowAsync<ProviderException>(() => sending);
        thrown.Certainty.ShouldBe(fault switch
        {
            Fault.NotSent => CommandCertainty.NotSent,
            Fault.TooManyRequests or Fault.Refused => CommandCertainty.Refused,
            _ => CommandCertainty.Unknown,
        });
    }

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
        (string path, string? body) = WireOf(Command.Dial);
        _services.Telnyx.Expect(path, body, _ => Task.FromResult(TooMany(retryAfter, reset))).Expect(path, body, Ok);
        Task sending = SendAsync(Command.Dial);
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
        (string path, string? body) = WireOf(Command.Dial);
        _services.Telnyx.Expect(path, body, _ => Task.FromResult(TooMany(retryAfter, reset)));
        ProviderException fault = await Should.ThrowAsync<ProviderException>(() => SendAsync(Command.Dial));
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
        (string path, string? body) = WireOf(Command.Dial);
        for (int i = 0; i < 6; i++) _services.Telnyx.Expect(path, body, _ => Task.FromResult(TooMany(retryAfter, null)));
        Task sending = SendAsync(Command.Dial);
        await MoveClockUntilDoneAsync(sending);
        (await Should.ThrowAsync<ProviderException>(() => sending)).RetryAfter.ShouldBeNull();
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Without_a_word_from_Telnyx_the_wait_doubles_up_to_two_seconds()
    {
        (string path, string? body) = WireOf(Command.HangUp);
        for (int i = 0; i < 6; i++) _services.Telnyx.Expect(path, body, _ => AnswerWith(Fault.ServerError));
        Task sending = SendAsync(Command.HangUp);
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
        (string path, string? body) = WireOf(Command.Dial);
        _services.Telnyx.Expect(path, body, NeverAsync);
        Task sending = SendAsync(Command.Dial);
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
        (string path, string? body) = WireOf(Command.HangUp);
        _services.Telnyx.Expect(path, body, NeverAsync).Expect(path, body, NeverAsync);
        DateTimeOffset start = _services.Clock.GetUtcNow();
        Task sending = SendAsync(Command.HangUp);
        await MoveClockUntilDoneAsync(sending);
        await Should.ThrowAsync<ProviderException>(() => sending);
        (_services.Clock.GetUtcNow() - start).ShouldBeInRange(TimeSpan.FromSeconds(9.9), TimeSpan.FromSeconds(10.2));
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Cancellation_by_the_caller_is_never_wrapped()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        (string path, string? body) = WireOf(Command.Dial);
        _services.Telnyx.Expect(path, body, NeverAsync);
        Task sending = SendAsync(Command.Dial, cancellation.Token);
        await Eventually.BecomesTrueAsync(() => _services.Telnyx.Received.Count == 1, "the request is out");
        await cancellation.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(() => sending)).CancellationToken.ShouldBe(cancellation.Token);

        await Should.ThrowAsync<OperationCanceledException>(() => SendAsync(Command.HangUp, cancellation.Token));
        _services.Telnyx.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cancellation_ends_a_wait_between_attempts()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        (string path, string? body) = WireOf(Command.Dial);
        _services.Telnyx.Expect(path, body, _ => Task.FromResult(TooMany("5", null)));
        Task sending = SendAsync(Command.Dial, cancellation.Token);
        await Eventually.BecomesTrueAsync(() => _services.Clock.PendingTimers == 1, "the wait has begun");
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    private static async Task<HttpResponseMessage> NeverAsync(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task;
    }

    private static Task<HttpResponseMessage> AnswerWith(Fault fault) => fault switch
    {
        Fault.None => Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, Ok)),
        Fault.NotSent => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
        Fault.Reset => throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset"),
        Fault.TooManyRequests => Task.FromResult(TooMany(null, null)),
        Fault.Refused => Task.FromResult(StubHandler.Answer(HttpStatusCode.UnprocessableEntity, """{"errors":[{"code":"10004","title":"x"}]}""")),
        Fault.ServerError => Task.FromResult(StubHandler.Answer(HttpStatusCode.InternalServerError, "oops")),
        _ => Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, "<html>")),
    };

    private static HttpResponseMessage TooMany(string? retryAfter, string? reset)
    {
        HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.TooManyRequests, """{"errors":[{"code":"10011","title":"Too many requests"}]}""");
        if (retryAfter is not null) answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        if (reset is not null) answer.Headers.TryAddWithoutValidation("x-ratelimit-reset", reset);
        return answer;
    }

    private static (string Path, string? Body) WireOf(Command command) => command switch
    {
        Command.Dial => ("POST /calls", """{"connection_id":"7","to":"+12025550123","from":"+12025550100","command_id":"c-1"}"""),
        Command.Create => ("POST /conferences", """{"call_control_id":"l","name":"n","command_id":"c-1"}"""),
        Command.Answer => ("POST /calls/l/actions/answer", """{"command_id":"c-1"}"""),
        Command.HangUp => ("POST /calls/l/actions/hangup", """{"command_id":"c-1"}"""),
        Command.Reject => ("POST /calls/l/actions/reject", """{"cause":"USER_BUSY","command_id":"c-1"}"""),
        Command.Transfer => ("POST /calls/l/actions/transfer", """{"to":"+12025550123","command_id":"c-1"}"""),
        Command.Speak => ("POST /calls/l/actions/speak", """{"payload":"p","voice":"v","command_id":"c-1"}"""),
        Command.Play => ("POST /calls/l/actions/playback_start", """{"media_name":"m","command_id":"c-1"}"""),
        Command.Digits => ("POST /calls/l/actions/send_dtmf", """{"digits":"1","command_id":"c-1"}"""),
        Command.SpeakToAll => ("POST /conferences/i/actions/speak", """{"payload":"p","voice":"v","command_id":"c-1"}"""),
        Command.DigitsToAll => ("POST /conferences/i/actions/send_dtmf", """{"digits":"1"}"""),
        Command.StopAll => ("POST /calls/l/actions/playback_stop", """{"command_id":"c-1"}"""),
        Command.StopCurrent => ("POST /calls/l/actions/playback_stop", """{"stop":"current","command_id":"c-1"}"""),
        Command.StartRecording => ("POST /calls/l/actions/record_start", """{"format":"mp3","channels":"dual","command_id":"c-1"}"""),
        Command.StopRecording => ("POST /calls/l/actions/record_stop", """{"command_id":"c-1"}"""),
        Command.StartSiprec => ("POST /calls/l/actions/siprec_start", "{}"),
        Command.State => ("PUT /calls/l/actions/client_state_update", """{"client_state":"YQ=="}"""),
        Command.End => ("POST /conferences/i/actions/end", """{"command_id":"c-1"}"""),
        Command.Join => ("POST /conferences/i/actions/join", """{"call_control_id":"l","command_id":"c-1"}"""),
        Command.Leave => ("POST /conferences/i/actions/leave", """{"call_control_id":"l","command_id":"c-1"}"""),
        Command.Mute => ("POST /conferences/i/actions/mute", """{"call_control_ids":["l"]}"""),
        Command.Hold => ("POST /conferences/i/actions/hold", """{"call_control_ids":["l"]}"""),
        _ => ("GET /conferences/i", null),
    };

    private Task SendAsync(Command command, CancellationToken? cancellationToken = null)
    {
        CancellationToken token = cancellationToken ?? Token;
        ITelnyxClient client = _services.Client;
        return command switch
        {
            Command.Dial => client.Calls.DialAsync(new() { ConnectionId = "7", To = "+12025550123", From = "+12025550100", CommandId = "c-1" }, token),
            Command.Create => client.Conferences.CreateAsync(new() { CallControlId = "l", Name = "n", CommandId = "c-1" }, token),
            Command.Answer => client.Calls.AnswerAsync("l", new() { CommandId = "c-1" }, token),
            Command.HangUp => client.Calls.HangUpAsync("l", new() { CommandId = "c-1" }, token),
            Command.Reject => client.Calls.RejectAsync("l", new() { Cause = CallRejectionCause.UserBusy, CommandId = "c-1" }, token),
            Command.Transfer => client.Calls.TransferAsync("l", new() { To = "+12025550123", CommandId = "c-1" }, token),
            Command.Speak => client.Calls.SpeakAsync("l", new() { Payload = "p", Voice = "v", CommandId = "c-1" }, token),
            Command.Play => client.Calls.StartPlaybackAsync("l", new() { MediaName = "m", CommandId = "c-1" }, token),
            Command.Digits => client.Calls.SendDtmfAsync("l", new() { Digits = "1", CommandId = "c-1" }, token),
            Command.SpeakToAll => client.Conferences.SpeakToAllAsync("i", new() { Payload = "p", Voice = "v", CommandId = "c-1" }, token),
            Command.DigitsToAll => client.Conferences.SendDtmfToAllAsync("i", new() { Digits = "1" }, token),
            Command.StopAll => client.Calls.StopPlaybackAsync("l", new() { CommandId = "c-1" }, token),
            Command.StopCurrent => client.Calls.StopPlaybackAsync("l", new() { Stop = AudioStop.Current, CommandId = "c-1" }, token),
            Command.StartRecording => client.Calls.StartRecordingAsync("l", new() { Format = AudioFormat.Mp3, Channels = RecordingChannels.Dual, CommandId = "c-1" }, token),
            Command.StopRecording => client.Calls.StopRecordingAsync("l", new() { CommandId = "c-1" }, token),
            Command.StartSiprec => client.Calls.StartSiprecAsync("l", cancellationToken: token),
            Command.State => client.Calls.UpdateClientStateAsync("l", new() { ClientState = "YQ==" }, token),
            Command.End => client.Conferences.EndAsync("i", new() { CommandId = "c-1" }, token),
            Command.Join => client.Conferences.JoinAsync("i", new() { CallControlId = "l", CommandId = "c-1" }, token),
            Command.Leave => client.Conferences.LeaveAsync("i", new() { CallControlId = "l", CommandId = "c-1" }, token),
            Command.Mute => client.Conferences.MuteAsync("i", new() { CallControlIds = ["l"] }, token),
            Command.Hold => client.Conferences.HoldAsync("i", new() { CallControlIds = ["l"] }, token),
            _ => client.Conferences.GetAsync("i", token),
        };
    }

    private Task MoveClockUntilDoneAsync(Task sending) => Eventually.BecomesTrueAsync(
        () =>
        {
            if (!sending.IsCompleted && _services.Clock.PendingTimers > 0) _services.Clock.Advance(TimeSpan.FromMilliseconds(100));
            return sending.IsCompleted;
        },
        "the command is over");
}
