using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>The straight line from the contact list to a human voice and back to the log, heard at both ends.</summary>
public sealed class FirstCallTests(Browsers browsers)
{
    private const string Lead = "+12025550198";
    private static readonly TimeSpan SilenceLimit = 3 * TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan EndLimit = 3 * TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task Dial_talk_mute_hold_end_and_write_the_outcome(string provider)
    {
        await using DialerSite site = await DialerSite.StartAsync(provider);
        (IPage agent, Ear agentEar) = await site.OpenAgentAsync(browsers.Agent);
        (IPage phone, Ear leadEar) = await site.OpenPhoneAsync(browsers.Phone, Lead);

        await agent.DialButton("Vera Virtual").ClickAsync();
        await agent.SaysAsync("Ringing");
        await phone.PhoneButton("Answer").ClickAsync();
        await agent.SaysAsync("Connected");
        await agentEar.HearsAsync(Ear.Lead);
        await leadEar.HearsAsync(Ear.Agent);
        await PlaysAsync(agent);

        // The agent's mute, by the page and by the API alone; each side shows what the server has.
        await agent.Button("Mute").ClickAsync();
        await FallsSilentAsync(leadEar, "page mutes the agent", () => Task.CompletedTask);
        await agentEar.HearsAsync(Ear.Lead);
        await agent.Button("Unmute").ClickAsync();
        await leadEar.HearsAsync(Ear.Agent);
        await FallsSilentAsync(leadEar, "API mutes the agent", () => site.ControlAsync("mute", "agent"));
        await agentEar.HearsAsync(Ear.Lead);
        await Assertions.Expect(agent.Button("Unmute")).ToBeVisibleAsync();
        await site.ControlAsync("unmute", "agent");
        await leadEar.HearsAsync(Ear.Agent);
        await Assertions.Expect(agent.Button("Mute")).ToBeVisibleAsync();

        // The lead on hold hears nobody and is heard by nobody.
        await agent.Button("Hold").ClickAsync();
        await agentEar.HearsAsync();
        await leadEar.HearsAsync();
        await agent.Button("Resume").ClickAsync();
        await agentEar.HearsAsync(Ear.Lead);
        await leadEar.HearsAsync(Ear.Agent);
        await FallsSilentAsync(agentEar, "API holds the lead", () => site.ControlAsync("hold", "lead"));
        await leadEar.HearsAsync();
        await Assertions.Expect(agent.Button("Resume")).ToBeVisibleAsync();
        await site.ControlAsync("unhold", "lead");
        await agentEar.HearsAsync(Ear.Lead);

        // The end reaches both.
        await agent.GetByLabel("Notes").FillAsync("Wants a quote by Friday.");
        long pressed = TimeProvider.System.GetTimestamp();
        await agent.Button("End call").ClickAsync();
        await Assertions.Expect(phone.Locator("article")).ToContainTextAsync("over");
        await agent.SaysAsync("Ended");
        TimeSpan took = TimeProvider.System.GetElapsedTime(pressed);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the end reached both after {took.TotalMilliseconds:0} ms"));
        took.ShouldBeLessThan(EndLimit);

        await agent.GetByText("Interested", new() { Exact = true }).ClickAsync();
        await agent.Button("Save").ClickAsync();
        await Assertions.Expect(agent.CallBar).ToBeHiddenAsync();
        await LoggedAsync(site, agent);
    }

    [Fact]
    public async Task The_first_thing_that_a_person_clicks_on_the_virtual_phone_is_Answer()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, _) = await site.OpenAgentAsync(browsers.Agent);
        IPage phone = await site.NewPageAsync(browsers.Agent);
        await phone.GotoAsync(new Uri(site.EmulatorAddress, $"?number={Uri.EscapeDataString(Lead)}").ToString());
        await agent.DialButton("Vera Virtual").ClickAsync();

        // A hand holds a button down for a moment, in which the page hears of its first gesture. Nothing may move under the hand.
        await phone.PhoneButton("Answer").ClickAsync(new() { Delay = 200 });

        await agent.SaysAsync("Connected");
    }

    private static async Task LoggedAsync(DialerSite site, IPage agent)
    {
        JsonNode call = await site.NewestCallAsync();
        ((string?)call["outcome"]).ShouldBe("interested");
        ((string?)call["notes"]).ShouldBe("Wants a quote by Friday.");
        JsonNode leg = await site.EmulatedCallToAsync(Lead);
        double talked = (Time(leg, "ended_at") - Time(leg, "answered_at")).TotalSeconds;
        ((double)call["duration"]!).ShouldBe(talked, tolerance: 1.0);
        await agent.GetByRole(AriaRole.Link, new() { Name = "Calls" }).ClickAsync();
        ILocator row = agent.GetByRole(AriaRole.Row).Filter(new() { HasText = "Vera Virtual" });
        await Assertions.Expect(row).ToContainTextAsync("Interested");
        await Assertions.Expect(row).ToContainTextAsync("Wants a quote by Friday.");
        (await site.LiveLegsAsync()).ShouldBe(0);
    }

    private static async Task FallsSilentAsync(Ear ear, string what, Func<Task> act)
    {
        double moment = await ear.NowAsync();
        await act();
        (await ear.HearsSinceAsync(moment, $"silence after: {what}")).ShouldBeLessThan(SilenceLimit);
    }

    /// <summary>Statistics do not prove that a person hears it: the page's own player has to run.</summary>
    private static async Task PlaysAsync(IPage agent)
    {
        const string Time = "() => { const audio = document.getElementById('remote-audio'); return audio.paused ? -1 : audio.currentTime; }";
        double first = await agent.EvaluateAsync<double>(Time);
        first.ShouldBeGreaterThanOrEqualTo(0);
        await Eventually.BecomesTrueAsync(async () => await agent.EvaluateAsync<double>(Time) > first, "the player goes on");
    }

    private static DateTimeOffset Time(JsonNode leg, string name) => DateTimeOffset.Parse((string)leg[name]!, CultureInfo.InvariantCulture);
}
