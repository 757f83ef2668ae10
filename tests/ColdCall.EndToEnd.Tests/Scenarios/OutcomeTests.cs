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
}
