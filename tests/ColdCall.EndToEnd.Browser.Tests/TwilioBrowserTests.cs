using ColdCall.EndToEnd.Browser.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>Twilio's own browser SDK at the emulated Twilio, called and calling.</summary>
public sealed class TwilioBrowserTests(Browsers browsers)
{
    private const string Lead = "+12025550198";

    [Fact]
    public async Task The_agent_is_called_and_calls_and_everybody_is_heard()
    {
        await using TwilioApp app = await TwilioApp.StartAsync();
        (IPage phone, Ear leadEar) = await app.OpenPhoneAsync(browsers.Phone, Lead, Ear.Lead);
        (IPage page, Ear agentEar) = await app.OpenAgentAsync(browsers.Agent);
        var sent = new List<string>();
        page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) => { lock (sent) sent.Add(frame.Text ?? ""); };
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
        await SaysAsync(page, "registered");

        string conference = await app.DialAsync("room", $"client:{TwilioApp.Identity}?mode=called", "agent");
        await SaysAsync(page, "registered incoming-called accept");
        await app.DialAsync("room", Lead, "lead");
        await phone.PhoneButton("Answer").ClickAsync();
        await agentEar.HearsSinceAsync(await agentEar.NowAsync(), "called: the agent hears the lead after", Ear.Lead);
        await leadEar.HearsSinceAsync(await leadEar.NowAsync(), "called: the lead hears the agent after", Ear.Agent);
        await page.EvaluateAsync("call.sendDigits('12#')");
        await Eventually.BecomesTrueAsync(() => { lock (sent) return sent.Exists(frame => frame.Contains("\"dtmf\":\"12#\"", StringComparison.Ordinal)); }, "the keys come by signalling");
        await app.EndAsync(conference);
        await SaysAsync(page, "registered incoming-called accept disconnect");

        await page.GetByRole(AriaRole.Button, new() { Name = "Call" }).ClickAsync();
        await SaysAsync(page, "registered incoming-called accept disconnect ringing accept");
        IFormCollection asked = app.Asked.ShouldHaveSingleItem();
        (asked["From"].ToString(), asked["Direction"].ToString(), asked["CallStatus"].ToString(), asked["room"].ToString())
            .ShouldBe(($"client:{TwilioApp.Identity}", "inbound", "ringing", TwilioApp.Room));
        await app.DialAsync(TwilioApp.Room, Lead, "lead");
        await phone.PhoneButton("Answer").ClickAsync();
        await agentEar.HearsSinceAsync(await agentEar.NowAsync(), "calling: the agent hears the lead after", Ear.Lead);
        await leadEar.HearsSinceAsync(await leadEar.NowAsync(), "calling: the lead hears the agent after", Ear.Agent);
        await page.EvaluateAsync("call.disconnect()");
        await Assertions.Expect(phone.Locator("article").Last).ToContainTextAsync("over");
    }

    [Fact]
    public async Task Another_page_takes_the_bridge_over()
    {
        await using TwilioApp app = await TwilioApp.StartAsync();
        (IPage bridge, _) = await app.OpenPhoneAsync(browsers.Phone, "+12025550199", Ear.Lead);
        (IPage phone, Ear leadEar) = await app.OpenPhoneAsync(browsers.Phone, Lead, Ear.Lead);
        (IPage page, Ear agentEar) = await app.OpenAgentAsync(browsers.Agent);
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
        await SaysAsync(page, "registered");
        await app.DialAsync("room", $"client:{TwilioApp.Identity}?mode=called", "agent");
        await app.DialAsync("room", Lead, "lead");
        await phone.PhoneButton("Answer").ClickAsync();
        await agentEar.HearsAsync(Ear.Lead);

        await bridge.CloseAsync();

        await agentEar.HearsSinceAsync(await agentEar.NowAsync() + 3, "after the bridge has gone the agent hears the lead after", Ear.Lead);
        await leadEar.HearsAsync(Ear.Agent);
        await SaysAsync(page, "registered incoming-called accept reconnecting reconnected");
    }

    private static Task SaysAsync(IPage page, string words) => Assertions.Expect(page.Locator("output")).ToHaveTextAsync(words, new() { Timeout = 15_000 });
}
