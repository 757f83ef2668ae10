using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>The agent's page at the edges: impatient clicks, a second tab, a microphone that is not there, a token that has run out.</summary>
public sealed class AgentTests(Browsers browsers)
{
    private const string Number = "+12025550101";

    [Fact]
    public async Task Twenty_clicks_on_Dial_ring_once()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, _) = await site.OpenAgentAsync(browsers.Agent);
        await agent.EvaluateAsync("""
            () => {
              const dial = [...document.querySelectorAll('button')].find((button) => button.getAttribute('aria-label') === 'Dial Alice Wonder');
              for (let i = 0; i < 20; i++) dial.click();
            }
            """);
        await agent.SaysAsync("Connected");
        IReadOnlyList<JsonNode> rings = await site.EmulatedAsync("rings");
        rings.Single(ring => (string?)ring["to"] == Number)["rings"]!.GetValue<int>().ShouldBe(1);
        rings.Sum(ring => (int)ring["rings"]!).ShouldBe(2);
        ((int)(await site.GetAsync("api/v1/calls"))["total"]!).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_tab_leaves_the_phone_to_the_first_until_it_takes_over()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage first, Ear firstEar) = await site.OpenAgentAsync(browsers.Agent);
        IPage second = await first.Context.NewPageAsync();
        Ear ear = await Ear.PutIntoAsync(second, "the second tab");
        await second.GotoAsync(site.Address.ToString());
        await Assertions.Expect(second.GetByText("Another tab holds the phone")).ToBeVisibleAsync();
        await second.Button("Take over").ClickAsync();
        await Assertions.Expect(second.GetByText("Ready", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(first.GetByText("Another tab holds the phone")).ToBeVisibleAsync();

        await second.DialButton("Alice Wonder").ClickAsync();
        await second.SaysAsync("Connected");
        await ear.HearsAsync(Ear.Agent);

        // And back, in the middle of the call: it goes on in the tab that took it.
        await first.SaysAsync("Connected");
        await first.Button("Take over").ClickAsync();
        await firstEar.HearsAsync(Ear.Agent);
        await Assertions.Expect(second.GetByText("Another tab holds the phone")).ToBeVisibleAsync();
        (await site.LiveLegsAsync()).ShouldBe(2);
        (await site.EmulatedAsync("rings")).Sum(ring => (int)ring["rings"]!).ShouldBe(2);
    }

    [Theory]
    [InlineData("NotAllowedError", "The microphone is blocked for this page.")]
    [InlineData("NotFoundError", "No microphone was found.")]
    [InlineData("NotReadableError", "The microphone is in use by another program.")]
    public async Task A_microphone_that_cannot_be_had_has_its_own_words_and_no_call_is_placed(string fault, string words)
    {
        await using DialerSite site = await DialerSite.StartAsync();
        IPage agent = await site.NewPageAsync(browsers.Agent);
        await agent.AddInitScriptAsync($"navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', '{fault}'));");
        await agent.GotoAsync(site.Address.ToString());
        await Assertions.Expect(agent.GetByText("Ready", new() { Exact = true })).ToBeVisibleAsync();
        await agent.DialButton("Alice Wonder").ClickAsync();
        await Assertions.Expect(agent.GetByRole(AriaRole.Alert).GetByText(words)).ToBeVisibleAsync();
        await Assertions.Expect(agent.CallBar).ToBeHiddenAsync();
        ((int)(await site.GetAsync("api/v1/calls"))["total"]!).ShouldBe(0);
    }

    [Fact]
    public async Task A_browser_that_refuses_the_microphone_by_itself_is_understood()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        await using IBrowser refusing = await browsers.LaunchAsync("--deny-permission-prompts", "--use-fake-device-for-media-stream");
        (IPage agent, _) = await site.OpenAgentAsync(refusing, ready: false);
        await agent.DialButton("Alice Wonder").ClickAsync();
        await Assertions.Expect(agent.GetByRole(AriaRole.Alert).GetByText("The microphone is blocked for this page.")).ToBeVisibleAsync();
        ((int)(await site.GetAsync("api/v1/calls"))["total"]!).ShouldBe(0);
    }

    [Fact]
    public async Task A_token_that_has_run_out_is_replaced_without_a_word()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        await using var cable = new Relay(site.EmulatorAddress.Port);
        await using IBrowser far = await browsers.LaunchAgentAsync($"--host-resolver-rules={cable.Rule}");
        (IPage agent, Ear ear) = await site.OpenAgentAsync(far);

        // The phone's connection is lost after its token has expired: the old token is refused.
        await site.EmulatorAsync("clock", new() { ["advance_seconds"] = TimeSpan.FromHours(25).TotalSeconds });
        cable.Cut();
        await RegisteredAsync(site, 0);
        cable.Restore();
        await RegisteredAsync(site, 1);
        await Assertions.Expect(agent.GetByText("Ready", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await agent.DialButton("Alice Wonder").ClickAsync();
        await ear.HearsAsync(Ear.Agent);
    }

    private static Task RegisteredAsync(DialerSite site, int browsers) => Eventually.BecomesTrueAsync(
        async () => (await site.MediaAsync())["agents"]!.AsArray().Count == browsers, $"{browsers} browsers are registered");
}
