using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>Webhooks that come twice, late and so in another order, never, or while the application is away.</summary>
public sealed class WebhookFaultTests
{
    [Theory]
    [EveryProvider(News.Ringing)]
    [EveryProvider(News.Answered)]
    [EveryProvider(News.Joined)]
    [EveryProvider(News.Left)]
    [EveryProvider(News.Ended)]
    [EveryProvider(News.ConferenceStarted)]
    [EveryProvider(News.ConferenceEnded)]
    public async Task Told_twice_changes_nothing(Provider provider, News twice)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        await stage.Side.DisturbAsync(twice, Disturbance.Twice);

        await TalkAndPartAsync(stage);

        stage.Events.Unhandled.ShouldBeEmpty();
    }

    [Theory]
    [EveryProvider(News.Ringing)]
    [EveryProvider(News.Answered)]
    [EveryProvider(News.Joined)]
    [EveryProvider(News.Left)]
    [EveryProvider(News.Ended)]
    [EveryProvider(News.ConferenceStarted)]
    [EveryProvider(News.ConferenceEnded)]
    public async Task Told_late_changes_nothing_in_the_end(Provider provider, News late)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        await stage.Side.DisturbAsync(late, Disturbance.Late);

        await TalkAndPartAsync(stage);
    }

    [Theory]
    [EveryProvider(News.Ringing)]
    [EveryProvider(News.Answered)]
    [EveryProvider(News.Joined)]
    [EveryProvider(News.Left)]
    [EveryProvider(News.Ended)]
    [EveryProvider(News.ConferenceStarted)]
    [EveryProvider(News.ConferenceEnded)]
    public async Task Never_told_is_made_good(Provider provider, News lost)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        await stage.Side.DisturbAsync(lost, Disturbance.Lost);

        await TalkAndPartAsync(stage);
    }

    [Theory, EveryProvider]
    public async Task What_the_application_refused_once_is_delivered_again_and_counts_once(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        stage.Outage.IsOn = true;
        Participant lead = await stage.DialAsync(conference);
        await Eventually.BecomesTrueAsync(async () => (await stage.Side.LiveAsync()).Contains(Stage.Lead), "it rings there");

        stage.Outage.IsOn = false;

        await stage.PassUntilAsync(lead, ParticipantState.Joined);
        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: ConferenceEnded"], ignoreOrder: true);
    }

    /// <summary>Two talk, one hangs up, the conference is ended: both are told from the first ring to the end, whatever became of the webhooks.</summary>
    private static async Task TalkAndPartAsync(Stage stage)
    {
        Conference conference = await stage.OpenConferenceAsync();
        Participant agent = await stage.PassUntilAsync(await stage.DialAgentAsync(conference), ParticipantState.Joined);
        Participant lead = await stage.PassUntilAsync(await stage.DialAsync(conference), ParticipantState.Joined);

        await stage.Side.HangUpAsync(Stage.Lead);
        (await stage.PassUntilAsync(lead, ParticipantState.Ended)).Cause.ShouldBe(ParticipantEndCause.HungUp);
        (await stage.SeenAsync(agent)).State.ShouldBe(ParticipantState.Joined);
        await stage.EndAsync(conference);

        stage.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: HungUp"]);
        stage.Events.LinesOf(agent).ShouldBe(["ringing", "answered", "joined", "left", "ended: ConferenceEnded"], ignoreOrder: true);
    }
}
