using ColdCall.Providers;
using ColdCall.Testing;

namespace ColdCall.Tests.Engine;

/// <summary>Recordings, as the application asks for them.</summary>
public sealed class RecordingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_started_paused_resumed_and_stopped_when_the_provider_has_accepted()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, _, _) = await engine.TalkAsync();

        (await engine.Dialer.StartRecordingAsync(conference.Id, Token)).Recording.ShouldBe(RecordingState.On);
        (await engine.Dialer.StartRecordingAsync(conference.Id, Token)).Recording.ShouldBe(RecordingState.On);
        (await engine.Dialer.PauseRecordingAsync(conference.Id, Token)).Recording.ShouldBe(RecordingState.Paused);
        (await engine.Dialer.ResumeRecordingAsync(conference.Id, Token)).Recording.ShouldBe(RecordingState.On);
        (await engine.Dialer.StopRecordingAsync(conference.Id, Token)).Recording.ShouldBe(RecordingState.Off);

        string room = conference.ProviderConferenceId!;
        engine.Provider.Asked.Where(command => command is StartRecordingCommand or SetRecordingPausedCommand or StopRecordingCommand)
            .Select(command => command with { CommandId = "" }).ShouldBe(
            [
                new StartRecordingCommand { CommandId = "", ConferenceId = room, Format = RecordingFormat.Wav },
                new SetRecordingPausedCommand { CommandId = "", ConferenceId = room, Paused = true },
                new SetRecordingPausedCommand { CommandId = "", ConferenceId = room, Paused = false },
                new StopRecordingCommand { CommandId = "", ConferenceId = room },
            ]);
        await Eventually.BecomesTrueAsync(() => engine.Events.Told.OfType<RecordingChanged>().Count() == 4, "told four times");
    }

    [Fact]
    public async Task A_pause_does_not_overtake_its_start()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, _, _) = await engine.TalkAsync();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        engine.Provider.Before = (command, _) => command is StartRecordingCommand ? held.Task : Task.CompletedTask;

        Task<Conference> start = engine.Dialer.StartRecordingAsync(conference.Id, Token);
        Task<Conference> pause = engine.Dialer.PauseRecordingAsync(conference.Id, Token);
        engine.Provider.All<SetRecordingPausedCommand>().ShouldBeEmpty();
        held.SetResult();

        await start;
        (await pause).Recording.ShouldBe(RecordingState.Paused);
    }

    [Fact]
    public async Task What_cannot_be_recorded_says_why()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference empty = await engine.OpenAsync();
        (await Should.ThrowAsync<ConferenceNotRecordableException>(() => engine.Dialer.StartRecordingAsync(empty.Id, Token))).Message.ShouldContain("nobody is in it");
        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.StartRecordingAsync(new ConferenceId("unknown"), Token));

        (Conference conference, _, _) = await engine.TalkAsync("call-2");
        (await Should.ThrowAsync<ConferenceNotRecordableException>(() => engine.Dialer.PauseRecordingAsync(conference.Id, Token))).Message.ShouldContain("nothing to pause");
        (await Should.ThrowAsync<ConferenceNotRecordableException>(() => engine.Dialer.ResumeRecordingAsync(conference.Id, Token))).Message.ShouldContain("nothing to resume");
        (await engine.Dialer.StopRecordingAsync(conference.Id, Token)).Recording.ShouldBe(RecordingState.Off);
        engine.Provider.Asked.Where(command => command is StartRecordingCommand or SetRecordingPausedCommand or StopRecordingCommand).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ProviderErrorReason.ConferenceEnded, typeof(ConferenceNotRecordableException))]
    [InlineData(ProviderErrorReason.NotAllowed, typeof(ProviderException))]
    public async Task A_refusal_is_thrown_and_changes_nothing(ProviderErrorReason reason, Type expected)
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, _, _) = await engine.TalkAsync();
        engine.Provider.Before = (command, _) => command is StartRecordingCommand
            ? throw new ProviderException("standin", "start recording", CommandCertainty.Refused, "no") { Errors = [], Reason = reason }
            : Task.CompletedTask;

        (await Should.ThrowAsync<ColdCallException>(() => engine.Dialer.StartRecordingAsync(conference.Id, Token))).ShouldBeOfType(expected);

        (await engine.Dialer.GetAsync(conference.Id, Token))!.Recording.ShouldBe(RecordingState.Off);
    }

    [Fact]
    public async Task Asked_for_at_the_opening_it_begins_by_itself_in_the_format_asked_for()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.Dialer.OpenAsync(new() { Key = "call-1", Record = true, RecordingFormat = RecordingFormat.Mp3 }, Token);
        await Should.ThrowAsync<KeyConflictException>(() => engine.OpenAsync());
        Participant agent = await engine.DialAsync(conference, "agent");

        await engine.TellAsync<LegAnswered>(agent);
        await Eventually.BecomesTrueAsync(() => engine.Provider.All<CreateConferenceCommand>().Any(), "opened");
        await engine.TellAsync<LegJoined>(agent);

        await Eventually.BecomesTrueAsync(() => engine.Provider.All<StartRecordingCommand>().Any(), "recorded");
        engine.Provider.All<StartRecordingCommand>().Single().Format.ShouldBe(RecordingFormat.Mp3);
    }

    [Fact]
    public async Task Recordings_are_listed_opened_and_deleted_at_the_provider()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference empty = await engine.OpenAsync();
        (await ListAsync(engine, empty)).ShouldBeEmpty();
        (Conference conference, _, _) = await engine.TalkAsync("call-2");
        var recording = new Recording { Id = "r-1", Provider = "standin" };
        engine.Provider.Recordings[conference.ProviderConferenceId!] = [recording];

        (await ListAsync(engine, conference)).ShouldBe([recording]);
        await using (Stream file = await engine.Dialer.OpenRecordingAsync(recording, Token))
        using (var text = new StreamReader(file))
        {
            (await text.ReadToEndAsync(Token)).ShouldBe("file of r-1");
        }

        await engine.Dialer.DeleteRecordingAsync(recording, Token);
        (await ListAsync(engine, conference)).ShouldBeEmpty();
        (await Should.ThrowAsync<ArgumentException>(() => engine.Dialer.OpenRecordingAsync(recording with { Provider = "nobody" }, Token))).Message.ShouldContain("nobody");
        (await Should.ThrowAsync<ArgumentException>(() => engine.Dialer.DeleteRecordingAsync(recording with { Account = "eu" }, Token))).Message.ShouldContain("eu");
    }

    private static async Task<List<Recording>> ListAsync(EngineUnderTest engine, Conference conference)
    {
        List<Recording> found = [];
        await foreach (Recording recording in engine.Dialer.ListRecordingsAsync(conference.Id, Token)) found.Add(recording);
        return found;
    }
}
