using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>A conversation from the first ring to the end, and who rings when.</summary>
public sealed class StoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task An_agent_and_a_lead_talk(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await stage.OpenConferenceAsync();
        Participant agent = await stage.DialAgentAsync(conference);
        Participant lead = await stage.DialAsync(conference, after: agent.Id);
        await stage.ReachesAsync(lead, ParticipantState.Joined);
        await stage.EndAsync(conference);

        IReadOnlyList<string> lines = stage.Events.LinesOf(conference.Id);
        lines.Where(line => line != "started").Take(6).ShouldBe(["agent ringing", "agent answered", "agent joined", "lead ringing", "lead answered", "lead joined"]);
        lines.Count(line => line == "started").ShouldBe(1);
        lines[^1].ShouldBe("over: Requested");
        (await stage.Side.RingsAsync()).Count.ShouldBe(2);
        (await stage.Side.CountConferencesAsync()).ShouldBe(1);
        stage.Events.Unhandled.ShouldBeEmpty();
    }

    [Theory, EveryProvider]
    public async Task The_lead_is_not_rung_before_the_agent_is_in(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        await stage.Side.ScriptAsync(Stage.Agent, Phone.RingsOn);
        Conference conference = await stage.OpenConferenceAsync();
        Participant agent = await stage.ReachesAsync(await stage.DialAgentAsync(conference), ParticipantState.Ringing);
        Participant lead = await stage.DialAsync(conference, after: agent.Id);
        lead.State.ShouldBe(ParticipantState.Waiting);
        (await stage.RingsOfAsync(Stage.Lead)).ShouldBe(0);

        await stage.Side.AnswerAsync(Stage.Agent);

        await stage.ReachesAsync(lead, ParticipantState.Joined);
        await stage.EndAsync(conference);
        List<string> lines = [.. stage.Events.LinesOf(conference.Id)];
        lines.IndexOf("agent joined").ShouldBeLessThan(lines.IndexOf("lead ringing"));
    }

    [Theory, EveryProvider]
    public async Task After_somebody_who_is_in_already_is_at_once(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent) = await stage.AgentWaitsAsync();

        Participant lead = await stage.DialAsync(conference, after: agent.Id);

        lead.State.ShouldNotBe(ParticipantState.Waiting);
        await stage.ReachesAsync(lead, ParticipantState.Joined);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task After_somebody_who_has_gone_is_never(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, Participant lead) = await stage.TalkAsync();
        await stage.Side.HangUpAsync(Stage.Lead);
        await stage.EndsAsync(lead, ParticipantEndCause.HungUp);

        Participant next = await stage.DialAsync(conference, "+12025550102", "next", after: lead.Id);

        await stage.EndsAsync(next, ParticipantEndCause.PrerequisiteEnded);
        (await stage.RingsOfAsync("+12025550102")).ShouldBe(0);
        await stage.ReachesAsync(agent, ParticipantState.Joined);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task Ten_conferences_at_once_keep_apart(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference[] conferences = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => TalkAsync(stage, number)));

        await Task.WhenAll(conferences.Select(conference => stage.Dialer.EndAsync(conference.Id, Token)));

        foreach (Conference conference in conferences) await stage.IsOverAsync(conference, ConferenceEndCause.Requested);
        (await stage.Side.RingsAsync()).Count.ShouldBe(20);
        foreach (Conference conference in conferences) stage.Events.LinesOf(conference.Id).Count.ShouldBe(12, "five for each, started and over");
    }

    private static async Task<Conference> TalkAsync(Stage stage, int number)
    {
        Conference conference = await stage.OpenConferenceAsync($"call-{number}");
        string[] both = [$"+1202555011{number}", $"+1202555012{number}"];
        foreach (string to in both) await stage.Side.ScriptAsync(to, Phone.Answers);
        Participant[] dialed = await Task.WhenAll(both.Select(to => stage.DialAsync(conference, to, to)));
        foreach (Participant participant in dialed) await stage.ReachesAsync(participant, ParticipantState.Joined);
        return conference;
    }
}
