using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Scenarios;

/// <summary>What becomes of a lead that does not simply answer and talk.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData("+12025550170", ParticipantEndCause.Busy, "486")]
    [InlineData("+12025550185", ParticipantEndCause.Rejected, "603")]
    [InlineData("+12025550188", ParticipantEndCause.InvalidDestination, "404")]
    public async Task A_lead_that_is_not_reached_says_why(string number, ParticipantEndCause cause, string detail)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent) = await app.AgentWaitsAsync();

        Participant lead = await app.EndsAsync(await app.DialAsync(conference, number), cause);

        lead.CauseDetail.ShouldNotBeNull().ShouldContain(detail);
        (lead.AnsweredAt, lead.JoinedAt).ShouldBe((null, null));
        await app.ReachesAsync(agent, ParticipantState.Joined);
        await app.EndAsync(conference);
        app.Events.LinesOf(lead).ShouldBe(["ringing", $"ended: {cause}"]);
    }

    [Fact]
    public async Task A_lead_that_does_not_answer_is_rung_once_although_the_provider_would_ring_again()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        Participant lead = await app.DialAsync(conference, "+12025550175", ringTimeout: TimeSpan.FromSeconds(5));

        await app.Provider.AdvanceAsync(TimeSpan.FromSeconds(5));
        await app.EndsAsync(lead, ParticipantEndCause.NoAnswer);

        JsonNode dial = (await app.Provider.CommandsAsync("dial"))[^1]["body"]!;
        ((bool)dial["retry_on_timeout"]!, (int)dial["timeout_secs"]!).ShouldBe((false, 5));
        await app.Provider.AdvanceAsync(TimeSpan.FromSeconds(30));
        (await app.Provider.RingsOfAsync("+12025550175")).ShouldBe(1);
        await app.EndAsync(conference);
    }

    [Fact]
    public async Task A_machine_joins_like_a_person()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();

        await app.ReachesAsync(await app.DialAsync(conference, "+12025550180"), ParticipantState.Joined);
        await app.EndAsync(conference);
    }

    [Fact]
    public async Task A_lead_that_answers_and_hangs_up_leaves_the_agent_in()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.ScriptPhoneAsync("""{"number":"+12025550190","behaviour":"hangs-up","answer_after_ms":20,"hang_up_after_ms":200}""");
        (Conference conference, Participant agent) = await app.AgentWaitsAsync();

        Participant lead = await app.EndsAsync(await app.DialAsync(conference, "+12025550190"), ParticipantEndCause.HungUp);

        lead.AnsweredAt.ShouldNotBeNull();
        await app.ReachesAsync(agent, ParticipantState.Joined);
        (await app.Dialer.GetAsync(conference.Id, TestContext.Current.CancellationToken))!.State.ShouldBe(ConferenceState.Active);
        await app.EndAsync(conference);
    }

    [Fact]
    public async Task An_agent_that_cannot_be_reached_leaves_the_lead_in_peace()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.ScriptPhoneAsync($$"""{"identity":"{{DialerApp.Agent}}","behaviour":"unreachable"}""");
        Conference conference = await app.OpenAsync();
        Participant agent = await app.DialAgentAsync(conference);
        Participant lead = await app.DialAsync(conference, after: agent.Id);
        lead.State.ShouldBe(ParticipantState.Waiting);

        await app.EndsAsync(agent, ParticipantEndCause.Unreachable);
        await app.EndsAsync(lead, ParticipantEndCause.PrerequisiteEnded);

        await app.EndAsync(conference);
        app.Events.LinesOf(lead).ShouldBe(["ended: PrerequisiteEnded"]);
        (await app.Provider.RingsOfAsync(DialerApp.Lead)).ShouldBe(0);
        (await app.Provider.ConferencesAsync()).ShouldBeEmpty("nobody had answered");
    }

    [Fact]
    public async Task An_agent_that_lets_it_ring_for_a_minute_leaves_the_lead_in_peace()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.ScriptPhoneAsync($$"""{"identity":"{{DialerApp.Agent}}","behaviour":"virtual"}""");
        Conference conference = await app.OpenAsync();
        Participant agent = await app.DialAgentAsync(conference);
        Participant lead = await app.DialAsync(conference, after: agent.Id);
        await app.ReachesAsync(agent, ParticipantState.Ringing);

        app.Clock.Advance(TimeSpan.FromSeconds(60));
        await app.EndsAsync(lead, ParticipantEndCause.PrerequisiteEnded);

        await app.EndAsync(conference);
        (await app.Provider.RingsOfAsync(DialerApp.Lead)).ShouldBe(0);
    }
}
