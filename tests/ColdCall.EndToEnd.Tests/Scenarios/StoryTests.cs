using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Scenarios;

public sealed class StoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agent_and_a_lead_talk()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        Conference conference = await app.OpenAsync();
        Participant agent = await app.DialAgentAsync(conference);
        Participant lead = await app.DialAsync(conference, after: agent.Id);
        await app.ReachesAsync(lead, ParticipantState.Joined);

        (await app.Dialer.MuteAsync(lead.Id, Token)).Muted.ShouldBeTrue();
        (await SeatAsync(app)).ShouldBe((true, false));
        (await app.Dialer.UnmuteAsync(lead.Id, Token)).Muted.ShouldBeFalse();
        (await SeatAsync(app)).ShouldBe((false, false));
        (await app.Dialer.HoldAsync(lead.Id, Token)).OnHold.ShouldBeTrue();
        (await SeatAsync(app)).ShouldBe((false, true));
        (await app.Dialer.UnholdAsync(lead.Id, Token)).OnHold.ShouldBeFalse();
        (await SeatAsync(app)).ShouldBe((false, false));
        await app.EndAsync(conference);

        IReadOnlyList<string> lines = app.Events.LinesOf(conference.Id);
        lines.Take(11).ShouldBe(
        [
            "agent ringing", "agent answered", "started", "agent joined", "lead ringing", "lead answered", "lead joined",
            "lead muted", "lead unmuted", "lead on hold", "lead off hold",
        ]);
        lines.Skip(11).ShouldBe(
            ["agent ended: ConferenceEnded", "agent left", "lead ended: ConferenceEnded", "lead left", "over: Requested"], ignoreOrder: true);
        (await app.Provider.RingsAsync()).Count.ShouldBe(2);
        (await app.Provider.ConferencesAsync()).Count.ShouldBe(1);
        app.Events.Unhandled.ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_legs_may_be_dialed_at_once_whoever_answers_first()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        Conference conference = await app.OpenAsync();

        Participant[] both = await Task.WhenAll(app.DialAgentAsync(conference), app.DialAsync(conference));
        foreach (Participant participant in both) await app.ReachesAsync(participant, ParticipantState.Joined);

        JsonNode room = (await app.Provider.ConferencesAsync()).ShouldHaveSingleItem();
        room["participants"]!.AsArray().Count.ShouldBe(2);
        await app.EndAsync(conference);
        app.Events.LinesOf(conference.Id).Count(line => line == "started").ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_dials_with_one_key_at_once_ring_once()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();

        Participant[] dialed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.DialAsync(conference)));
        dialed.Select(participant => participant.Id).Distinct().ShouldHaveSingleItem();
        await app.ReachesAsync(dialed[0], ParticipantState.Joined);
        (await app.DialAsync(conference)).State.ShouldBe(ParticipantState.Joined, "the key still finds its participant");

        (await app.Provider.CommandsAsync("dial")).Count(dial => (string?)dial["body"]!["to"] == DialerApp.Lead).ShouldBe(1);
        await app.EndAsync(conference);
    }

    [Fact]
    public async Task Twenty_conferences_at_once_keep_apart()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        Conference[] conferences = await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            string to = $"+120255501{number:00}";
            Conference conference = await app.OpenAsync($"call-{number}");
            Participant lead = await app.DialAsync(conference, to, $"lead-{number}");
            await app.ReachesAsync(lead, ParticipantState.Joined);
            return conference;
        }));

        await Task.WhenAll(conferences.Select(conference => app.EndAsync(conference)));
        (await app.Provider.RingsAsync()).Count.ShouldBe(20);
        foreach (Conference conference in conferences)
            app.Events.LinesOf(conference.Id).Count.ShouldBe(7, "ringing, answered, started, joined, left, ended, over");
    }

    [Fact]
    public async Task No_key_and_no_whole_number_stands_in_the_log()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _, Participant lead) = await app.TalkAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"status","status":422}""");
        await Should.ThrowAsync<ProviderException>(() => app.DialAsync(conference, "+12025550105", "refused"));
        await app.Dialer.RemoveAsync(lead.Id, Token);
        await app.EndAsync(conference);

        app.Log.Lines.ShouldNotBeEmpty();
        foreach (string secret in (string[])[DialerApp.ApiKey, DialerApp.Lead, DialerApp.From, "+12025550105", "2025550101", "2025550105"])
            app.Log.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal), secret);
    }

    private static async Task<(bool Muted, bool OnHold)> SeatAsync(DialerApp app)
    {
        JsonNode seat = (await app.Provider.SeatOfAsync(DialerApp.Lead))!;
        return ((bool)seat["muted"]!, (bool)seat["on_hold"]!);
    }
}
