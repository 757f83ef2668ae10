using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>What goes away in the middle of a call: a tab, the connection, the whole application.</summary>
public sealed class InterruptionTests(Browsers browsers)
{
    private const string Lead = "+12025550198";
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(29);
    private static readonly TimeSpan WordLimit = 3 * TimeSpan.FromSeconds(5);

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

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task The_agents_tab_is_closed(string provider)
    {
        await using DialerSite site = await DialerSite.StartAsync(provider);
        (IPage agent, IPage phone) = await TalkAsync(site);
        await agent.CloseAsync();
        await Assertions.Expect(phone.Locator("article")).ToContainTextAsync("over", new() { Timeout = 30_000 });
        await NothingIsLiveAsync(site);
        await Eventually.BecomesTrueAsync(async () => (string?)(await site.NewestCallAsync())["cause"] == "agent_left", "the log says that the agent left");
    }

    [Fact]
    public async Task The_event_stream_is_cut_for_half_a_minute()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        await using var cable = new Relay(site.Address.Port);
        await using IBrowser far = await browsers.LaunchAgentAsync($"--host-resolver-rules={cable.Rule}");
        (IPage agent, IPage phone) = await TalkAsync(site, far);
        cable.Cut();
        long cut = TimeProvider.System.GetTimestamp();
        ILocator lost = agent.GetByText("Connection to the server lost");
        await Assertions.Expect(lost).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await site.ControlAsync("hold", "lead");
        await Assertions.Expect(phone.Locator("article")).ToContainTextAsync("talking");
        await Eventually.BecomesTrueAsync(() => TimeProvider.System.GetElapsedTime(cut) >= HalfAMinute, "half a minute is over");
        await Assertions.Expect(lost).ToBeVisibleAsync();

        cable.Restore();
        await Assertions.Expect(lost).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(agent.Button("Resume")).ToBeVisibleAsync();
        await agent.SaysAsync("Connected");
        await agent.Button("End call").ClickAsync();
        await agent.SaysAsync("Ended");
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task The_application_is_killed_and_started_again(string provider)
    {
        await using DialerSite site = await DialerSite.StartAsync(provider);
        (IPage agent, _) = await TalkAsync(site);
        await site.KillAsync();
        await site.RestartAsync();
        long restarted = TimeProvider.System.GetTimestamp();
        await agent.SaysAsync("The call was interrupted");
        TimeSpan took = TimeProvider.System.GetElapsedTime(restarted);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the page says that the call was interrupted after {took.TotalMilliseconds:0} ms"));
        took.ShouldBeLessThan(WordLimit);
        JsonNode call = await site.NewestCallAsync();
        ((string?)call["cause"]).ShouldBe("interrupted");
        ((string?)call["status"]).ShouldBe("completed");
        (await site.LiveLegsAsync()).ShouldBe(0);

        // The page is of use again without a reload.
        await agent.Button("Skip").ClickAsync();
        // In a call Twilio's phone has half a minute to come back by itself before the page opens another.
        await Assertions.Expect(agent.GetByText("Ready", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await agent.DialButton("Alice Wonder").ClickAsync();
        await agent.SaysAsync("Connected");
    }

    private async Task<(IPage Agent, IPage Phone)> TalkAsync(DialerSite site, IBrowser? browser = null)
    {
        (IPage agent, Ear ear) = await site.OpenAgentAsync(browser ?? browsers.Agent);
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
