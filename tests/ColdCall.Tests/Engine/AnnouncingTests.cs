using ColdCall.Providers;

namespace ColdCall.Tests.Engine;

/// <summary>Sound files that are played in a conference.</summary>
public sealed class AnnouncingTests
{
    private static readonly Uri Notice = new("https://calls.example.com/notice.wav");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_hears_it_or_one_alone()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, _, Participant lead) = await engine.TalkAsync();

        await engine.Dialer.AnnounceAsync(conference.Id, Notice, Token);
        await engine.Dialer.AnnounceAsync(lead.Id, Notice, Token);

        engine.Provider.All<AnnounceCommand>().Select(asked => (asked.LegId, asked.Audio)).ShouldBe([(null, Notice), ($"leg {lead.Id}", Notice)]);
    }

    [Fact]
    public async Task Of_an_outcome_that_nobody_knows_the_application_hears_and_it_is_not_played_again()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, _, _) = await engine.TalkAsync();
        engine.Provider.Before = (command, _) => command is AnnounceCommand ? throw new ProviderException("standin", "announce", CommandCertainty.Unknown, "silence") : Task.CompletedTask;

        (await Should.ThrowAsync<ProviderException>(() => engine.Dialer.AnnounceAsync(conference.Id, Notice, Token))).Certainty.ShouldBe(CommandCertainty.Unknown);
        engine.Clock.Advance(TimeSpan.FromMinutes(3));

        engine.Provider.All<AnnounceCommand>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Where_nobody_is_nothing_is_played()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        await engine.Dialer.AnnounceAsync(conference.Id, Notice, Token);
        Participant lead = await engine.DialAsync(conference);
        (await Should.ThrowAsync<CallNotActiveException>(() => engine.Dialer.AnnounceAsync(lead.Id, Notice, Token))).State.ShouldBe(lead.State);
        await engine.Dialer.EndAsync(conference.Id, Token);
        await Should.ThrowAsync<ConferenceEndedException>(() => engine.Dialer.AnnounceAsync(conference.Id, Notice, Token));
        engine.Provider.All<AnnounceCommand>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_does_not_exist_hears_nothing()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, _, _) = await engine.TalkAsync();
        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.AnnounceAsync(new ParticipantId($"{conference.Id}-9"), Notice, Token));
        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.AnnounceAsync(new ConferenceId(new string('0', 26)), Notice, Token));
    }

    [Theory]
    [InlineData("/notice.wav")]
    [InlineData("file:///notice.wav")]
    public async Task What_a_provider_could_not_fetch_is_refused(string address)
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, _, _) = await engine.TalkAsync();
        var audio = new Uri(address, UriKind.RelativeOrAbsolute);
        (await Should.ThrowAsync<ArgumentException>(() => engine.Dialer.AnnounceAsync(conference.Id, audio, Token))).Message.ShouldContain("https://");
    }
}
