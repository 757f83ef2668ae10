using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>A page that is reloaded comes back into its call.</summary>
public sealed class ReloadTests(Browsers browsers)
{
    private const string Lead = "+12025550198";
    private const string Parrot = "+12025550101";
    private static readonly TimeSpan Limit = 3 * TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Both_hear_each_other_again_and_the_leads_leg_was_never_dropped()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, Ear agentEar) = await site.OpenAgentAsync(browsers.Agent);
        (IPage phone, Ear leadEar) = await site.OpenPhoneAsync(browsers.Phone, Lead);
        await agent.DialButton("Vera Virtual").ClickAsync();
        await phone.PhoneButton("Answer").ClickAsync();
        await agentEar.HearsAsync(Ear.Lead);
        await agent.Button("Mute").ClickAsync();
        await leadEar.HearsAsync();
        string before = (string)(await site.EmulatedCallToAsync(Lead))["id"]!;

        await ReloadedAsync(agent, agentEar, Ear.Lead);
        await agent.SaysAsync("Connected");

        // What the server said before the reload holds after it.
        await leadEar.HearsAsync();
        await agent.Button("Unmute").ClickAsync();
        await leadEar.HearsAsync(Ear.Agent);
        await agentEar.HearsAsync(Ear.Lead);
        JsonNode leg = await site.EmulatedCallToAsync(Lead);
        ((string?)leg["id"]).ShouldBe(before);
        ((string?)leg["state"]).ShouldBe("answered");
        (await site.EmulatedAsync("rings")).Sum(ring => (int)ring["rings"]!).ShouldBe(2);
    }

    [Fact]
    public async Task Also_where_the_reloaded_page_itself_carries_the_bridge()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, Ear agentEar) = await site.OpenAgentAsync(browsers.Agent);
        await agent.DialButton("Alice Wonder").ClickAsync();
        await agent.SaysAsync("Connected");
        await agentEar.HearsAsync(Ear.Agent);
        string before = (string)(await site.EmulatedCallToAsync(Parrot))["id"]!;

        await ReloadedAsync(agent, agentEar, Ear.Agent);
        JsonNode leg = await site.EmulatedCallToAsync(Parrot);
        ((string?)leg["id"]).ShouldBe(before);
        ((string?)leg["state"]).ShouldBe("answered");
    }

    /// <summary>Twilio's phone hangs up when its page goes. So the browser asks, and only a person who insists loses the call.</summary>
    [Fact]
    public async Task With_Twilio_the_browser_asks_first_and_then_the_call_is_over()
    {
        await using DialerSite site = await DialerSite.StartAsync("twilio");
        (IPage agent, Ear agentEar) = await site.OpenAgentAsync(browsers.Agent);
        await agent.DialButton("Alice Wonder").ClickAsync();
        await agent.SaysAsync("Connected");
        await agentEar.HearsAsync(Ear.Agent);
        var asked = new TaskCompletionSource<string>();
        agent.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };

        await agent.ReloadAsync();

        (await asked.Task.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken)).ShouldBe(DialogType.BeforeUnload);
        await agent.SaysAsync("Ended");
        ((string?)(await site.NewestCallAsync())["cause"]).ShouldBe("agent_left");
        await Assertions.Expect(agent.GetByText("Ready", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Eventually.BecomesTrueAsync(async () => await site.LiveLegsAsync() == 0, "no leg is live");
    }

    private static async Task ReloadedAsync(IPage agent, Ear ear, int tone)
    {
        long start = TimeProvider.System.GetTimestamp();
        await agent.ReloadAsync();
        await ear.HearsAsync(tone);
        TimeSpan took = TimeProvider.System.GetElapsedTime(start);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the agent hears {tone} Hz again {took.TotalMilliseconds:0} ms after the reload began"));
        took.ShouldBeLessThan(Limit);
    }
}
