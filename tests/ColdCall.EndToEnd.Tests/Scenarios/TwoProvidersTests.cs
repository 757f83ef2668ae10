using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Scenarios;

/// <summary>One application, two providers, each over real HTTP: calls go on at the second while the first is down, and nobody is rung by both.</summary>
public sealed class TwoProvidersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_Telnyx_is_down_new_conferences_are_held_at_Twilio()
    {
        await using DialerApp app = await DialerApp.StartAsync(withTwilio: true);
        Conference before = await app.OpenAsync("before");
        before.Provider.ShouldBe("telnyx");
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"status","status":503,"times":3}""");
        for (int i = 1; i <= 3; i++) (await app.DialAsync(before, $"+1202555011{i}", $"lost-{i}")).State.ShouldBe(ParticipantState.Unconfirmed);

        Conference moved = await app.OpenAsync("moved");
        moved.Provider.ShouldBe("twilio");
        Participant agent = await app.ReachesAsync(await app.Dialer.DialAsync(new() { Conference = moved.Id, Key = "moved-agent", To = Destination.Browser(DialerApp.Agent) }, Token), ParticipantState.Joined);
        Participant lead = await app.ReachesAsync(await app.DialAsync(moved, key: "moved-lead", after: agent.Id), ParticipantState.Joined);

        (await app.OpenAsync("before")).Id.ShouldBe(before.Id, "a conference stays where it is");
        (await app.DialAsync(before, "+12025550111", "lost-1")).State.ShouldBe(ParticipantState.Unconfirmed, "and so does a dial of unknown outcome");
        app.Log.Lines.ShouldContain(line => line.Contains("Conference 'moved' is held at twilio: not telnyx: its last commands failed.", StringComparison.Ordinal));
        await app.Dialer.EndAsync(moved.Id, Token);
        await app.EndsAsync(lead, ParticipantEndCause.ConferenceEnded);
        (await app.Provider.RingsAsync()).Values.ShouldAllBe(rings => rings == 1, "one ring each, whoever rang");
    }
}
