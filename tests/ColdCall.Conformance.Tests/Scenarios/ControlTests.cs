using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>Muting and holding, of those who are in and of those who are not.</summary>
public sealed class ControlTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task Who_is_muted_is_muted_at_the_provider_until_unmuted(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        (await stage.Dialer.MuteAsync(lead.Id, Token)).Muted.ShouldBeTrue();
        (await stage.Side.SeatOfAsync(Stage.Lead)).ShouldBe(new Seat(Muted: true, OnHold: false));
        (await stage.Dialer.UnmuteAsync(lead.Id, Token)).Muted.ShouldBeFalse();
        (await stage.Side.SeatOfAsync(Stage.Lead)).ShouldBe(new Seat(Muted: false, OnHold: false));

        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).Take(5).ShouldBe(["ringing", "answered", "joined", "muted", "unmuted"]);
    }

    [Theory, EveryProvider]
    public async Task Who_is_held_is_on_hold_at_the_provider_until_taken_off(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        (await stage.Dialer.HoldAsync(lead.Id, Token)).OnHold.ShouldBeTrue();
        (await stage.Side.SeatOfAsync(Stage.Lead))!.OnHold.ShouldBeTrue();
        (await stage.Dialer.UnholdAsync(lead.Id, Token)).OnHold.ShouldBeFalse();
        (await stage.Side.SeatOfAsync(Stage.Lead))!.OnHold.ShouldBeFalse();

        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).Take(5).ShouldBe(["ringing", "answered", "joined", "on hold", "off hold"]);
    }

    [Theory, EveryProvider]
    public async Task Muting_and_holding_keep_apart(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        await stage.Dialer.MuteAsync(lead.Id, Token);
        await stage.Dialer.HoldAsync(lead.Id, Token);
        Participant unheld = await stage.Dialer.UnholdAsync(lead.Id, Token);

        (unheld.Muted, unheld.OnHold).ShouldBe((true, false));
        (await stage.Side.SeatOfAsync(Stage.Lead)).ShouldBe(new Seat(Muted: true, OnHold: false));
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task Muting_twice_is_told_once(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        await stage.Dialer.MuteAsync(lead.Id, Token);
        (await stage.Dialer.MuteAsync(lead.Id, Token)).Muted.ShouldBeTrue();

        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).Count(line => line == "muted").ShouldBe(1);
    }

    [Theory, EveryProvider]
    public async Task Holding_twice_is_told_once(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        await stage.Dialer.HoldAsync(lead.Id, Token);
        (await stage.Dialer.HoldAsync(lead.Id, Token)).OnHold.ShouldBeTrue();

        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).Count(line => line == "on hold").ShouldBe(1);
    }

    [Theory, EveryProvider]
    public async Task Unmuting_and_unholding_who_is_neither_is_no_error_and_told_to_nobody(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        await stage.Dialer.UnmuteAsync(lead.Id, Token);
        await stage.Dialer.UnholdAsync(lead.Id, Token);

        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldNotContain("unmuted");
        stage.Events.LinesOf(lead).ShouldNotContain("off hold");
    }

    [Theory, EveryProvider]
    public async Task Who_was_dialed_muted_joins_muted_and_can_be_unmuted(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant lead = await stage.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "lead", To = Destination.Phone(Stage.Lead), Muted = true }, Token);

        await stage.ReachesAsync(lead, ParticipantState.Joined);
        (await stage.SeenAsync(lead)).Muted.ShouldBeTrue();
        (await stage.Side.SeatOfAsync(Stage.Lead))!.Muted.ShouldBeTrue();
        (await stage.Dialer.UnmuteAsync(lead.Id, Token)).Muted.ShouldBeFalse();
        (await stage.Side.SeatOfAsync(Stage.Lead))!.Muted.ShouldBeFalse();
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task Who_rings_can_be_neither_muted_nor_held(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant lead = await stage.RingsAsync(conference);

        (await Should.ThrowAsync<CallNotActiveException>(() => stage.Dialer.MuteAsync(lead.Id, Token))).State.ShouldBe(ParticipantState.Ringing);
        await Should.ThrowAsync<CallNotActiveException>(() => stage.Dialer.HoldAsync(lead.Id, Token));

        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldBe(["ringing", "ended: ConferenceEnded"]);
    }

    [Theory, EveryProvider]
    public async Task Who_has_hung_up_can_be_neither_muted_nor_held(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();
        await stage.Side.HangUpAsync(Stage.Lead);
        await stage.EndsAsync(lead, ParticipantEndCause.HungUp);

        (await Should.ThrowAsync<CallNotActiveException>(() => stage.Dialer.MuteAsync(lead.Id, Token))).State.ShouldBe(ParticipantState.Ended);
        await Should.ThrowAsync<CallNotActiveException>(() => stage.Dialer.UnholdAsync(lead.Id, Token));

        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task Who_has_hung_up_unheard_cannot_be_muted_either(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();
        await stage.Side.DisturbAsync(News.Left, Disturbance.Late);
        await stage.Side.DisturbAsync(News.Ended, Disturbance.Late);
        await stage.Side.HangUpAsync(Stage.Lead);

        CallNotActiveException refused = await Should.ThrowAsync<CallNotActiveException>(() => stage.Dialer.MuteAsync(lead.Id, Token));

        refused.Participant.ShouldBe(lead.Id);
        await stage.EndsAsync(lead, ParticipantEndCause.HungUp);
        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldNotContain("muted");
    }

    [Theory, EveryProvider]
    public async Task Who_was_never_dialed_is_not_found(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent) = await stage.AgentWaitsAsync();
        Conference other = await stage.OpenConferenceAsync("call-2");
        var nobody = ParticipantId.Parse(agent.Id.Value.Replace(conference.Id.Value, other.Id.Value, StringComparison.Ordinal));

        await Should.ThrowAsync<ConferenceNotFoundException>(() => stage.Dialer.MuteAsync(nobody, Token));
        await Should.ThrowAsync<ConferenceNotFoundException>(() => stage.Dialer.RemoveAsync(nobody, Token));

        await stage.EndAsync(conference);
        await stage.EndAsync(other);
    }

    [Theory, EveryProvider]
    public async Task A_token_for_a_browser_can_be_had_for_whom_can_be_rung(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);

        BrowserToken token = await stage.Dialer.CreateBrowserTokenAsync(Stage.Agent, cancellationToken: Token);

        token.Identity.ShouldBe(Stage.Agent);
        token.Token.ShouldNotBeNullOrWhiteSpace();
        token.ExpiresAt.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
        token.ToString().ShouldNotContain(token.Token);
        await Should.ThrowAsync<FormatException>(() => stage.Dialer.CreateBrowserTokenAsync("no identity", cancellationToken: Token));
    }

    [Theory, EveryProvider]
    public async Task A_sound_file_is_played_to_those_who_are_in(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        var notice = new Uri("https://calls.example.com/notice.wav");
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        await stage.Dialer.AnnounceAsync(conference.Id, notice, Token);
        await stage.Dialer.AnnounceAsync(lead.Id, notice, Token);
        await stage.Side.HangUpAsync(Stage.Lead);
        await stage.ReachesAsync(lead, ParticipantState.Ended);

        await Should.ThrowAsync<CallNotActiveException>(() => stage.Dialer.AnnounceAsync(lead.Id, notice, Token));
        await stage.EndAsync(conference);
        await Should.ThrowAsync<ConferenceEndedException>(() => stage.Dialer.AnnounceAsync(conference.Id, notice, Token));
    }
}
