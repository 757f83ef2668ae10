using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>Which page connects the voices, and what happens when it goes.</summary>
public sealed class BridgeTests(Browsers browsers)
{
    private const string Lead = "+12025550198";
    private static readonly TimeSpan Limit = 3 * TimeSpan.FromSeconds(3);

    [Fact]
    public async Task With_no_emulator_page_open_the_Dialers_own_page_connects_the_voices()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, Ear ear) = await site.OpenAgentAsync(browsers.Agent);
        await agent.DialButton("Alice Wonder").ClickAsync();
        await agent.SaysAsync("Connected");

        // Nobody sits at this number, so it repeats what it hears: the agent's own 440 Hz, two seconds later.
        await ear.HearsAsync(Ear.Agent);
        ((string?)(await site.MediaAsync())["bridge"]!["page"]).ShouldBe("bridge");
    }

    [Fact]
    public async Task A_call_survives_that_its_bridge_is_reloaded_and_then_closed()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        IPage bridge = await site.NewPageAsync(browsers.Phone);
        await bridge.GotoAsync(new Uri(site.EmulatorAddress, "bridge").ToString());
        await Assertions.Expect(bridge.GetByText("This page connects the voices.")).ToBeVisibleAsync();
        (IPage agent, Ear agentEar) = await site.OpenAgentAsync(browsers.Agent);
        await agent.DialButton("Vera Virtual").ClickAsync();
        await agent.SaysAsync("Ringing");
        (IPage phone, Ear leadEar) = await site.OpenPhoneAsync(browsers.Phone, Lead);
        await phone.PhoneButton("Answer").ClickAsync();
        await agentEar.HearsAsync(Ear.Lead);
        await Assertions.Expect(bridge.GetByText("This page connects the voices.")).ToBeVisibleAsync();

        double agentMoment = await agentEar.NowAsync();
        double leadMoment = await leadEar.NowAsync();
        await bridge.ReloadAsync();
        await HearsAgainAsync(agentEar, agentMoment, "agent without the lead", Ear.Lead);
        await HearsAgainAsync(leadEar, leadMoment, "lead without the agent", Ear.Agent);
        await Assertions.Expect(bridge.GetByText("Another page connects the voices.")).ToBeVisibleAsync();
        await agent.SaysAsync("Connected");
        await bridge.CloseAsync();
        await agentEar.HearsAsync(Ear.Lead);
        ((string?)(await site.EmulatedCallToAsync(Lead))["state"]).ShouldBe("answered");
    }

    [Fact]
    public async Task With_nobody_to_connect_the_voices_the_call_fails_and_says_why()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, _) = await site.OpenAgentAsync(browsers.Agent);

        // The frame never becomes a bridge: its page was taken away.
        await agent.RouteAsync("**/bridge", route => route.AbortAsync());
        await agent.ReloadAsync();
        await Assertions.Expect(agent.GetByText("Ready", new() { Exact = true })).ToBeVisibleAsync();
        await agent.DialButton("Vera Virtual").ClickAsync();
        await agent.SaysAsync("Ended");
        JsonNode leg = await site.EmulatedCallToAsync("agent-1");
        ((string?)leg["end_detail"]).ShouldNotBeNull().ShouldContain("bridge");
        (await site.EmulatedAsync("rings")).ShouldNotContain(ring => (string?)ring["to"] == Lead);
    }

    private static async Task HearsAgainAsync(Ear ear, double moment, string what, int tone)
    {
        TimeSpan silent = await ear.HearsSinceAsync(moment, "");
        TimeSpan again = silent + await ear.HearsSinceAsync(moment + silent.TotalSeconds, "", tone);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} after the bridge was reloaded: {again.TotalMilliseconds:0} ms"));
        again.ShouldBeLessThan(Limit);
    }
}
