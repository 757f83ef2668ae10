using System.Net;
using ColdCall.Http;
using ColdCall.Telnyx.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>The table of what may be sent again, as docs/concepts/promises.md has it: each kind of command with each kind of fault.</summary>
public sealed class RepeatTableTests : IDisposable
{
    private const string Ok = """{"data":{"result":"ok","call_control_id":"v3:x","id":"i"}}""";

    // No wait before a repeat: how long it is, is another question.
    private readonly TelnyxServices _services = new(services: each => each.AddSingleton<IJitterSource>(new FixedJitter(0)));

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

    private static async Task ShouldEndAsync(Task sending, Fault fault)
    {
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

    private static Task<HttpResponseMessage> AnswerWith(Fault fault) => fault switch
    {
        Fault.None => Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, Ok)),
        Fault.NotSent => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
        Fault.Reset => throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset"),
        Fault.TooManyRequests => Task.FromResult(StubHandler.Answer(HttpStatusCode.TooManyRequests, """{"errors":[{"code":"10011","title":"Too many requests"}]}""")),
        Fault.Refused => Task.FromResult(StubHandler.Answer(HttpStatusCode.UnprocessableEntity, """{"errors":[{"code":"10004","title":"x"}]}""")),
        Fault.ServerError => Task.FromResult(StubHandler.Answer(HttpStatusCode.InternalServerError, "oops")),
        _ => Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, "<html>")),
    };

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

    private Task SendAsync(Command command)
    {
        ITelnyxClient client = _services.Client;
        return command switch
        {
            Command.Dial => client.Calls.DialAsync(new() { ConnectionId = "7", To = "+12025550123", From = "+12025550100", CommandId = "c-1" }, Token),
            Command.Create => client.Conferences.CreateAsync(new() { CallControlId = "l", Name = "n", CommandId = "c-1" }, Token),
            Command.Answer => client.Calls.AnswerAsync("l", new() { CommandId = "c-1" }, Token),
            Command.HangUp => client.Calls.HangUpAsync("l", new() { CommandId = "c-1" }, Token),
            Command.Reject => client.Calls.RejectAsync("l", new() { Cause = CallRejectionCause.UserBusy, CommandId = "c-1" }, Token),
            Command.Transfer => client.Calls.TransferAsync("l", new() { To = "+12025550123", CommandId = "c-1" }, Token),
            Command.Speak => client.Calls.SpeakAsync("l", new() { Payload = "p", Voice = "v", CommandId = "c-1" }, Token),
            Command.Play => client.Calls.StartPlaybackAsync("l", new() { MediaName = "m", CommandId = "c-1" }, Token),
            Command.Digits => client.Calls.SendDtmfAsync("l", new() { Digits = "1", CommandId = "c-1" }, Token),
            Command.SpeakToAll => client.Conferences.SpeakToAllAsync("i", new() { Payload = "p", Voice = "v", CommandId = "c-1" }, Token),
            Command.DigitsToAll => client.Conferences.SendDtmfToAllAsync("i", new() { Digits = "1" }, Token),
            Command.StopAll => client.Calls.StopPlaybackAsync("l", new() { CommandId = "c-1" }, Token),
            Command.StopCurrent => client.Calls.StopPlaybackAsync("l", new() { Stop = AudioStop.Current, CommandId = "c-1" }, Token),
            Command.StartRecording => client.Calls.StartRecordingAsync("l", new() { Format = AudioFormat.Mp3, Channels = RecordingChannels.Dual, CommandId = "c-1" }, Token),
            Command.StopRecording => client.Calls.StopRecordingAsync("l", new() { CommandId = "c-1" }, Token),
            Command.StartSiprec => client.Calls.StartSiprecAsync("l", cancellationToken: Token),
            Command.State => client.Calls.UpdateClientStateAsync("l", new() { ClientState = "YQ==" }, Token),
            Command.End => client.Conferences.EndAsync("i", new() { CommandId = "c-1" }, Token),
            Command.Join => client.Conferences.JoinAsync("i", new() { CallControlId = "l", CommandId = "c-1" }, Token),
            Command.Leave => client.Conferences.LeaveAsync("i", new() { CallControlId = "l", CommandId = "c-1" }, Token),
            Command.Mute => client.Conferences.MuteAsync("i", new() { CallControlIds = ["l"] }, Token),
            Command.Hold => client.Conferences.HoldAsync("i", new() { CallControlIds = ["l"] }, Token),
            _ => client.Conferences.GetAsync("i", Token),
        };
    }
}
