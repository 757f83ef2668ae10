using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Scenarios;

/// <summary>A supervisor listens, whispers to the agent, barges in, and goes again.</summary>
public sealed class SupervisionTests
{
    private const string Coach = "+12025550102";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Roles_reach_the_provider_and_the_talk_goes_on()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.ScriptPhoneAsync($$"""{"number":"{{Coach}}","behaviour":"answers","answer_after_ms":20}""");
        (Conference conference, Participant agent, Participant lead) = await app.TalkAsync();

        Participant coach = await app.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "coach", To = Destination.Phone(Coach), Supervise = Supervision.Monitor }, Token);
        await app.ReachesAsync(coach, ParticipantState.Joined);
        (await RoleAsync(app)).ShouldBe("monitor");
        (await app.Provider.CommandsAsync("dial"))[^1]["body"]!.ToJsonString().ShouldNotContain("conference_config");

        await app.Dialer.SuperviseAsync(coach.Id, Supervision.Whisper(agent.Id), Token);
        (await RoleAsync(app)).ShouldBe($"whisper to {(string?)(await app.Provider.CallToAsync(DialerApp.Agent))["id"]}");
        await app.Dialer.SuperviseAsync(coach.Id, Supervision.Barge, Token);
        (await RoleAsync(app)).ShouldBe("barge");

        await app.Dialer.RemoveAsync(coach.Id, Token);
        await app.EndsAsync(coach, ParticipantEndCause.Removed);
        await Eventually.BecomesTrueAsync(() => app.Events.LinesOf(coach).Contains("ended: Removed"), "the end is told");
        app.Events.LinesOf(coach).ShouldBe(["ringing", "answered", "joined", "supervises: Whisper", "supervises: Barge", "left", "ended: Removed"]);
        (await app.SeenAsync(coach)).EndedBy.ShouldBe(LegSide.Application);
        (await app.SeenAsync(lead)).State.ShouldBe(ParticipantState.Joined);
        await app.Dialer.EndAsync(conference.Id, Token);
    }

    private static async Task<string> RoleAsync(DialerApp app)
    {
        JsonNode seat = (await app.Provider.SeatOfAsync(Coach))!;
        return string.Join(" to ", [(string)seat["role"]!, .. seat["whispers_to"]!.AsArray().Select(id => (string)id!)]);
    }
}
