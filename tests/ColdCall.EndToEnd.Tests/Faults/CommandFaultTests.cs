using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Faults;

/// <summary>Commands other than a dial: repeated until done where a repeat does no harm, looked up where it would.</summary>
public sealed class CommandFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"on":"command","operation":"hangup","kind":"status","status":500,"times":8}""")]
    [InlineData("""{"on":"command","operation":"hangup","kind":"reset","times":8}""")]
    [InlineData("""{"on":"command","operation":"hangup","kind":"reset","acts":"after"}""")]
    [InlineData("""{"on":"command","operation":"hangup","kind":"status","status":429,"retry_after":"1"}""")]
    public async Task A_hang_up_is_repeated_until_it_is_done(string fault)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent, Participant lead) = await app.TalkAsync();
        await app.Provider.SetFaultAsync(fault);

        await app.Dialer.RemoveAsync(lead.Id, Token);
        await app.EndsAsync(lead, ParticipantEndCause.Removed);

        await app.ReachesAsync(agent, ParticipantState.Joined);
        await app.EndAsync(conference);
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task A_creation_of_unknown_outcome_is_looked_up_and_leaves_one_conference(string acts)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.SetFaultAsync($$"""{"on":"command","operation":"create_conference","kind":"status","acts":"{{acts}}","status":500}""");

        (Conference conference, _, _) = await app.TalkAsync();

        JsonNode room = (await app.Provider.ConferencesAsync()).ShouldHaveSingleItem();
        room["participants"]!.AsArray().Count.ShouldBe(2);
        (await app.Dialer.GetAsync(conference.Id, Token))!.ProviderConferenceId.ShouldBe((string?)room["id"]);
        await app.EndAsync(conference);
    }

    [Fact]
    public async Task A_creation_of_which_nothing_is_heard_is_looked_up_by_its_name()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"create_conference","kind":"reset","acts":"after"}""");
        await app.Provider.SetFaultAsync("""{"on":"webhook","event":"conference.created","kind":"drop"}""");
        await app.Provider.SetFaultAsync("""{"on":"webhook","event":"conference.participant.joined","kind":"drop"}""");
        Conference conference = await app.OpenAsync();
        Participant agent = await app.DialAgentAsync(conference);

        await app.PassUntilAsync(agent, ParticipantState.Joined);

        (await app.Provider.ConferencesAsync()).ShouldHaveSingleItem();
        (await app.Provider.CommandsAsync("create_conference")).ShouldHaveSingleItem();
        (await app.Provider.CommandsAsync("list_conferences")).ShouldNotBeEmpty();
        await app.EndAsync(conference);
    }

    [Theory]
    [InlineData("""{"on":"command","operation":"join","kind":"status","status":500}""")]
    [InlineData("""{"on":"command","operation":"join","kind":"status","acts":"after","status":500}""")]
    [InlineData("""{"on":"command","operation":"join","kind":"status","status":422}""")]
    [InlineData("""{"on":"command","operation":"join","kind":"reset","acts":"after"}""")]
    public async Task A_join_is_repeated_until_the_leg_is_in(string fault)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.SetFaultAsync(fault);
        (Conference conference, Participant second) = await BothDialedAsync(app);

        await app.PassUntilAsync(second, ParticipantState.Joined);

        (await app.Provider.FaultsLeftAsync()).ShouldBe(0, "the join had met the fault");
        (await app.Provider.ConferencesAsync()).ShouldHaveSingleItem()["participants"]!.AsArray().Count.ShouldBe(2);
        await app.EndAsync(conference);
    }

    [Fact]
    public async Task A_leg_that_can_never_join_is_hung_up()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"join","kind":"status","status":422,"times":100}""");
        (Conference conference, Participant second) = await BothDialedAsync(app);

        (await app.PassUntilAsync(second, ParticipantState.Ended)).Cause.ShouldBe(ParticipantEndCause.Failed);

        (await app.Provider.LiveCallsAsync()).Count.ShouldBe(1, "the first one stays");
        await app.EndAsync(conference);
    }

    [Theory]
    [InlineData("""{"on":"command","operation":"mute","kind":"status","status":429,"retry_after":"1"}""")]
    [InlineData("""{"on":"command","operation":"mute","kind":"status","acts":"after","status":500}""")]
    [InlineData("""{"on":"command","operation":"mute","kind":"reset"}""")]
    public async Task Muting_is_repeated_and_told_once(string fault)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _, Participant lead) = await app.TalkAsync();
        await app.Provider.SetFaultAsync(fault);

        (await app.Dialer.MuteAsync(lead.Id, Token)).Muted.ShouldBeTrue();

        ((bool)(await app.Provider.SeatOfAsync(DialerApp.Lead))!["muted"]!).ShouldBeTrue();
        await app.EndAsync(conference);
        app.Events.LinesOf(lead).Count(line => line == "muted").ShouldBe(1);
    }

    [Fact]
    public async Task Muting_that_is_refused_throws_and_changes_nothing()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _, Participant lead) = await app.TalkAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"mute","kind":"status","status":403}""");

        (await Should.ThrowAsync<ProviderException>(() => app.Dialer.MuteAsync(lead.Id, Token))).Reason.ShouldBe(ProviderErrorReason.NotAllowed);

        (await app.SeenAsync(lead)).Muted.ShouldBeFalse();
        await app.EndAsync(conference);
        app.Events.LinesOf(lead).ShouldNotContain("muted");
    }

    [Theory]
    [InlineData("""{"on":"command","operation":"end","kind":"status","status":500,"times":100}""")]
    [InlineData("""{"on":"command","operation":"end","kind":"reset","acts":"after"}""")]
    [InlineData("""{"on":"command","operation":"end","kind":"status","status":422,"times":100}""")]
    public async Task An_end_that_fails_becomes_a_hang_up_of_each_leg(string fault)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent, Participant lead) = await app.TalkAsync();
        await app.Provider.SetFaultAsync(fault);

        await app.EndAsync(conference);

        foreach (Participant participant in new[] { agent, lead }) (await app.SeenAsync(participant)).Cause.ShouldBe(ParticipantEndCause.ConferenceEnded);
    }

    /// <summary>The lead answers first and opens the conference; the agent, dialed before that existed, has to join by command.</summary>
    private static async Task<(Conference Conference, Participant Second)> BothDialedAsync(DialerApp app)
    {
        await app.Provider.ScriptPhoneAsync($$"""{"identity":"{{DialerApp.Agent}}","behaviour":"virtual"}""");
        Conference conference = await app.OpenAsync();
        Participant agent = await app.DialAgentAsync(conference);
        await app.ReachesAsync(await app.DialAsync(conference), ParticipantState.Joined);
        await app.Provider.ActAsync(DialerApp.Agent, "answer");
        return (conference, agent);
    }
}
