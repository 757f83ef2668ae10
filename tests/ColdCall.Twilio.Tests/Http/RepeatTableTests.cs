using System.Net;
using ColdCall.Twilio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Twilio.Tests.Http;

/// <summary>The table of what may be sent again, as docs/concepts/promises.md has it: each kind of command with each kind of fault.</summary>
public sealed class RepeatTableTests
{
    private const string Ok = """{"sid":"x","call_sid":"x","calls":[]}""";
    private const string Refusal = """{"code":21211,"message":"no","status":400}""";

    public enum Fault
    {
        NotSent,
        TooManyRequests,
        Refused,
        ServerError,
        Reset,
        Garbage,
    }

    public enum Command
    {
        CreateCall,
        CreateParticipant,
        StartRecording,
        Redirect,
        AnnounceToAll,
        AnnounceToOne,
        HangUp,
        End,
        Mute,
        Remove,
        Read,
        List,
    }

    public static TheoryData<Command, Fault> Table => [.. from command in Enum.GetValues<Command>() from fault in Enum.GetValues<Fault>() select (command, fault)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_command_is_sent_again_exactly_where_that_does_no_harm(Command command, Fault fault)
    {
        using var twilio = new FaultyTwilio(fault);
        await using ServiceProvider services = TwilioServices.Over(twilio);
        Task sending = SendAsync(services.GetRequiredService<ITwilioClient>(), command);
        if (IsSentAgain(command, fault)) await sending;
        else await Should.ThrowAsync<ProviderException>(() => sending);
        twilio.Requests.ShouldBe(IsSentAgain(command, fault) ? 2 : 1);
    }

    private static bool IsSentAgain(Command command, Fault fault) => fault switch
    {
        Fault.Refused => false,
        Fault.TooManyRequests => true,
        _ when command is Command.CreateCall or Command.CreateParticipant or Command.StartRecording => fault == Fault.NotSent,
        _ => command is not (Command.Redirect or Command.AnnounceToAll or Command.AnnounceToOne),
    };

    private static Task SendAsync(ITwilioClient client, Command command) => command switch
    {
        Command.CreateCall => client.Calls.CreateAsync(new() { To = "client:a", From = "b", Twiml = "<Response/>" }, Token),
        Command.CreateParticipant => client.Participants.CreateAsync("c", new() { To = "client:a", From = "b" }, Token),
        Command.StartRecording => client.CallRecordings.CreateAsync("CA1", cancellationToken: Token),
        Command.Redirect => client.Calls.UpdateAsync("CA1", new() { Twiml = "<Response/>" }, Token),
        Command.AnnounceToAll => client.Conferences.UpdateAsync("CF1", new() { AnnounceUrl = "https://example.com/a" }, Token),
        Command.AnnounceToOne => client.Participants.UpdateAsync("CF1", "CA1", new() { AnnounceUrl = "https://example.com/a" }, Token),
        Command.HangUp => client.Calls.UpdateAsync("CA1", new() { Status = CallStatus.Completed }, Token),
        Command.End => client.Conferences.UpdateAsync("CF1", new() { Status = ConferenceStatus.Completed }, Token),
        Command.Mute => client.Participants.UpdateAsync("CF1", "CA1", new() { Muted = true }, Token),
        Command.Remove => client.Participants.DeleteAsync("CF1", "CA1", Token),
        Command.Read => client.Calls.GetAsync("CA1", Token),
        _ => client.Calls.ListAsync(cancellationToken: Token).ToListAsync(Token).AsTask(),
    };

    /// <summary>Fails once, then succeeds.</summary>
    private sealed class FaultyTwilio(Fault fault) : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool fails = Requests++ == 0;
            if (fails && fault == Fault.NotSent) throw new HttpRequestException(HttpRequestError.ConnectionError);
            if (request.Content is not null) await request.Content.CopyToAsync(Stream.Null, cancellationToken);
            if (!fails) return StubHandler.Answer(HttpStatusCode.OK, Ok);
            return fault switch
            {
                Fault.TooManyRequests => StubHandler.Answer(HttpStatusCode.TooManyRequests, """{"code":20429,"message":"slow down","status":429}"""),
                Fault.Refused => StubHandler.Answer(HttpStatusCode.BadRequest, Refusal),
                Fault.ServerError => StubHandler.Answer(HttpStatusCode.BadGateway, "<html>"),
                Fault.Garbage => new HttpResponseMessage { Content = new ByteArrayContent(new byte[(1024 * 1024) + 1]) },
                _ => throw new HttpRequestException(HttpRequestError.ResponseEnded),
            };
        }
    }
}
