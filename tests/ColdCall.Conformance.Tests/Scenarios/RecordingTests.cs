using System.Text;
using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>A conference is recorded, its file fetched and deleted, through the dialer alone.</summary>
public sealed class RecordingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task Recorded_paused_resumed_stopped_listed_fetched_and_deleted(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await RecordedTalkAsync(stage);

        (await stage.Dialer.PauseRecordingAsync(conference.Id, Token)).Recording.ShouldBe(RecordingState.Paused);
        (await stage.Dialer.ResumeRecordingAsync(conference.Id, Token)).Recording.ShouldBe(RecordingState.On);
        (await stage.Dialer.StopRecordingAsync(conference.Id, Token)).Recording.ShouldBe(RecordingState.Off);
        Recording saved = await SavedAsync(stage, conference);

        saved.Provider.ShouldBe(conference.Provider);
        (await ListAsync(stage, conference)).ShouldHaveSingleItem().Id.ShouldBe(saved.Id);
        (await HeadOfFileAsync(stage, saved)).ShouldBe("RIFF");
        await stage.EndAsync(conference);
        await stage.Dialer.DeleteRecordingAsync(saved, Token);
        await stage.Dialer.DeleteRecordingAsync(saved, Token);
        (await ListAsync(stage, conference)).ShouldBeEmpty();
        (await Should.ThrowAsync<ProviderException>(() => stage.Dialer.OpenRecordingAsync(saved, Token))).StatusCode.ShouldBe(404);
        LinesOf(stage, conference).ShouldBe(["recording: On", "recording: Paused", "recording: On", "recording: Off", "recording saved"]);
    }

    [Theory, EveryProvider]
    public async Task Each_wish_twice_is_told_once(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await RecordedTalkAsync(stage);

        for (int i = 0; i < 2; i++) await stage.Dialer.PauseRecordingAsync(conference.Id, Token);
        for (int i = 0; i < 2; i++) await stage.Dialer.ResumeRecordingAsync(conference.Id, Token);
        for (int i = 0; i < 2; i++) await stage.Dialer.StopRecordingAsync(conference.Id, Token);

        await SavedAsync(stage, conference);
        await stage.EndAsync(conference);
        LinesOf(stage, conference).ShouldBe(["recording: On", "recording: Paused", "recording: On", "recording: Off", "recording saved"]);
    }

    [Theory, EveryProvider]
    public async Task A_recording_ends_with_the_conference(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await RecordedTalkAsync(stage);

        await stage.EndAsync(conference);

        (await HeadOfFileAsync(stage, await SavedAsync(stage, conference))).ShouldBe("RIFF");
    }

    [Theory, EveryProvider]
    public async Task Nothing_is_recorded_where_nobody_is(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await stage.OpenConferenceAsync();

        await Should.ThrowAsync<ConferenceNotRecordableException>(() => stage.Dialer.StartRecordingAsync(conference.Id, Token));
        await Should.ThrowAsync<ConferenceNotRecordableException>(() => stage.Dialer.PauseRecordingAsync(conference.Id, Token));

        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task What_is_not_recorded_from_its_start_is_started_where_the_provider_can(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, _) = await stage.TalkAsync();

        if (stage.Capabilities.RecordsFromStartOnly)
            await Should.ThrowAsync<ConferenceNotRecordableException>(() => stage.Dialer.StartRecordingAsync(conference.Id, Token));
        else
            (await stage.Dialer.StartRecordingAsync(conference.Id, Token)).Recording.ShouldBe(RecordingState.On);

        await stage.EndAsync(conference);
    }

    private static async Task<Conference> RecordedTalkAsync(Stage stage)
    {
        (Conference conference, _, _) = await stage.TalkAsync(new() { Key = "call-1", Record = true });
        await Eventually.BecomesTrueAsync(() => LinesOf(stage, conference).Contains("recording: On"), "it is recorded");
        return conference;
    }

    private static IEnumerable<string> LinesOf(Stage stage, Conference conference) =>
        stage.Events.LinesOf(conference.Id).Where(line => line.StartsWith("recording", StringComparison.Ordinal));

    private static async Task<Recording> SavedAsync(Stage stage, Conference conference)
    {
        await Eventually.BecomesTrueAsync(() => LinesOf(stage, conference).Contains("recording saved"), "the recording is saved");
        return stage.Events.Of(conference.Id).OfType<RecordingSaved>().Single().Recording;
    }

    private static async Task<List<Recording>> ListAsync(Stage stage, Conference conference)
    {
        List<Recording> found = [];
        await foreach (Recording recording in stage.Dialer.ListRecordingsAsync(conference.Id, Token)) found.Add(recording);
        return found;
    }

    private static async Task<string> HeadOfFileAsync(Stage stage, Recording recording)
    {
        await using Stream file = await stage.Dialer.OpenRecordingAsync(recording, Token);
        byte[] head = new byte[4];
        await file.ReadExactlyAsync(head, Token);
        return Encoding.ASCII.GetString(head);
    }
}
