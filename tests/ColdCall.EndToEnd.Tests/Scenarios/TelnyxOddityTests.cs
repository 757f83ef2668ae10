using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Scenarios;

/// <summary>What is odd about Telnyx and shows only in whole conversations.</summary>
public sealed class TelnyxOddityTests
{
    private static readonly string[] Enough =
        ["dial", "create_conference", "list_conferences", "join", "mute", "unmute", "hold", "unhold", "hangup", "end", "list_active_calls", "list_credentials", "create_credential", "update_application"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_is_made_without_bridges_roles_and_departures()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _, Participant lead) = await app.TalkAsync();
        await app.Dialer.MuteAsync(lead.Id, Token);
        await app.Dialer.RemoveAsync(lead.Id, Token);
        await app.EndAsync(conference);

        JsonNode[] commands = [.. (await app.Provider.GetAsync("_emulator/log"))["log"]!.AsArray().Where(entry => (string?)entry!["kind"] == "command").Select(entry => entry!)];
        string[] used = [.. commands.Select(command => (string)command["operation"]!).Distinct()];
        used.ShouldContain("dial");
        used.Except(Enough).ShouldBeEmpty();
        commands.Select(command => command["body"]?.ToJsonString() ?? "").ShouldAllBe(body => !body.Contains("supervisor_role") && !body.Contains("soft_end"));
    }

    [Fact]
    public async Task Everybody_is_known_by_the_leg_although_all_events_of_a_conference_carry_the_first_ones_state()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent, Participant lead) = await app.TalkAsync();

        string? agents = (string?)(await app.Provider.CallToAsync(DialerApp.Agent))["client_state"];
        string leads = (string)(await app.Provider.CallToAsync(DialerApp.Lead))["id"]!;
        JsonNode joined = PayloadOf((await app.Provider.DeliveriesAsync("conference.participant.joined")).Single(each => (string?)PayloadOf(each)["call_control_id"] == leads));
        ((string?)joined["client_state"]).ShouldBe(agents);
        (await app.SeenAsync(lead)).State.ShouldBe(ParticipantState.Joined);
        PayloadOf((await app.Provider.DeliveriesAsync("conference.created"))[0])["name"].ShouldBeNull("the conference is known by its id alone");

        await app.EndAsync(conference);
        app.Events.LinesOf(lead).ShouldContain("joined");
        app.Events.LinesOf(agent).ShouldContain("joined");
    }

    [Fact]
    public async Task The_events_of_another_application_of_the_account_reach_us_as_they_are()
    {
        await using DialerApp app = await DialerApp.StartAsync();

        await app.Provider.DialForeignAsync(DialerApp.ConnectionId, DialerApp.From, "+12025550150");

        await Eventually.BecomesTrueAsync(() => app.Events.Unhandled.Any(told => told.EventType == "call.initiated"), "told as it is");
    }

    private static JsonNode PayloadOf(JsonNode delivery) => delivery["body"]!["data"]!["payload"]!;
}
