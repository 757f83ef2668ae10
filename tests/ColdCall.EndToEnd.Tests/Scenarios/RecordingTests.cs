using System.Text;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Scenarios;

/// <summary>A conference is recorded, its file fetched and deleted, through the dialer alone.</summary>
public sealed class RecordingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asked_for_at_the_opening_it_ends_with_the_conference_and_its_links_are_renewed()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        Conference conference = await app.Dialer.OpenAsync(new() { Key = "call-1", Record = true }, Token);
        await app.ReachesAsync(await app.DialAgentAsync(conference), ParticipantState.Joined);
        await Eventually.BecomesTrueAsync(async () => (await app.Dialer.GetAsync(conference.Id, Token))!.Recording == RecordingState.On, "recorded from the first participant on");
        await app.Dialer.EndAsync(conference.Id, Token);

        Recording saved = await SavedAsync(app, conference);
        app.Events.Of(conference.Id)[^2].ShouldBeOfType<ConferenceEnded>();
        (await HeadOfFileAsync(app, saved)).ShouldBe("RIFF");

        // The links of the event and of every earlier look are over by then.
        await app.Provider.AdvanceAsync(TimeSpan.FromMinutes(11));
        (await HeadOfFileAsync(app, saved)).ShouldBe("RIFF");
        app.Events.Of(conference.Id)[^1].ShouldBeOfType<RecordingSaved>();
    }

    [Fact]
    public async Task A_recording_that_the_provider_will_not_make_is_told_after_a_few_tries()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        Conference conference = await app.Dialer.OpenAsync(new() { Key = "call-1", Record = true, RecordingFormat = RecordingFormat.Mp3 }, Token);
        await app.ReachesAsync(await app.DialAgentAsync(conference), ParticipantState.Joined);

        await app.PassUntilAsync(() => Task.FromResult(app.Events.Of(conference.Id).Any(told => told is RecordingChanged)), "told of the failure");

        var told = (RecordingChanged)app.Events.Of(conference.Id).Single(each => each is RecordingChanged);
        (told.State, told.Problem).ShouldBe((RecordingState.Off, "10015 The emulator records WAV only"));
        (await app.Dialer.GetAsync(conference.Id, Token))!.State.ShouldBe(ConferenceState.Active);
        await app.Dialer.EndAsync(conference.Id, Token);
    }

    private static async Task<Recording> SavedAsync(DialerApp app, Conference conference)
    {
        await Eventually.BecomesTrueAsync(() => app.Events.Of(conference.Id).Any(told => told is RecordingSaved), "the recording is saved");
        return app.Events.Of(conference.Id).OfType<RecordingSaved>().Single().Recording;
    }

    private static async Task<string> HeadOfFileAsync(DialerApp app, Recording recording)
    {
        await using Stream file = await app.Dialer.OpenRecordingAsync(recording, Token);
        byte[] head = new byte[4];
        await file.ReadExactlyAsync(head, Token);
        return Encoding.ASCII.GetString(head);
    }
}
