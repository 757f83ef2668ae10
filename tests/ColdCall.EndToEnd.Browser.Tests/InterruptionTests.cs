using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>What goes away in the middle of a call: a tab, the connection, the whole application.</summary>
public sealed class InterruptionTests(Browsers browsers)
{
    private const string Lead = "+12025550198";

    [Fact]
    public async Task The_phones_tab_is_closed()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, IPage phone) = await TalkAsync(site);
        await phone.CloseAsync();
        await agent.SaysAsync("Ended");
        ((string?)(await site.NewestCallAsync())["cause"]).ShouldBe("hung_up");
        await NothingIsLiveAsync(site);
    }

    [Fact]
    public async Task The_agents_tab_is_closed()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, IPage phone) = await TalkAsync(site);
        await agent.CloseAsync();
        await Assertions.Expect(phone.Locator("article")).ToContainTextAsync("over", new() { Timeout = 30_000 });
        await NothingIsLiveAsync(site);
        await Eventually.BecomesTrueAsync(async () => (string?)(await site.NewestCallAsync())["cause"] == "agent_left", "the log says that the agent left");
    }

    [Fact]
    public async Task The_network_of_the_agents_page_is_cut_and_comes_back()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, _) = await TalkAsync(site);
        await agent.Context.SetOfflineAsync(true);
        await Assertions.Expect(agent.GetByText("Connection to the server lost")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await site.ControlAsync("hold", "lead");
        await agent.Context.SetOfflineAsync(false);
        await Assertions.Expect(agent.GetByText("Connection to the server lost")).ToBeHiddenAsync(new() { Timeout = 40_000 });
        await Assertions.Expect(agent.Button("Resume")).ToBeVisibleAsync();
        await agent.SaysAsync("Connected");
        await agent.Button("End call").ClickAsync();
        await agent.SaysAsync("Ended");
    }

    [Fact]
    public async Task The_application_is_killed_and_started_again()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, _) = await TalkAsync(site);
        await site.KillAsync();
        await site.RestartAsync();
        long restarted = TimeProvider.System.GetTimestamp();
        await agent.SaysAsync("interrupted");
        TestContext.Current.TestOutputHelper?.WriteLine($"the page says so after {TimeProvider.System.GetElapsedTime(restarted).TotalMilliseconds:0} ms");
        JsonNode call = await site.NewestCallAsync();
        ((string?)call["cause"]).ShouldBe("interrupted");
        ((string?)call["status"]).ShouldBe("completed");
        (await site.LiveLegsAsync()).ShouldBe(0);

        // The page is of use again without a reload.
        await agent.Button("Skip").ClickAsync();
        await Assertions.Expect(agent.GetByText("Ready", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await agent.DialButton("Alice Wonder").ClickAsync();
        await agent.SaysAsync("Connected");
    }

    private async Task<(IPage Agent, IPage Phone)> TalkAsync(DialerSite site)
    {
        (IPage agent, Ear ear) = await site.OpenAgentAsync(browsers.Agent);
        (IPage phone, _) = await site.OpenPhoneAsync(browsers.Phone, Lead);
        await agent.DialButton("Vera Virtual").ClickAsync();
        await phone.PhoneButton("Answer").ClickAsync();
        await agent.SaysAsync("Connected");
        await ear.HearsAsync(Ear.Lead);
        return (agent, phone);
    }

    private static Task NothingIsLiveAsync(DialerSite site) =>
        Eventually.BecomesTrueAsync(async () => await site.LiveLegsAsync() == 0, "no leg is live");
}
