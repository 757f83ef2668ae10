using ColdCall.EndToEnd.Browser.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>Every page in every state of a call, in both colour schemes: axe finds nothing.</summary>
public sealed class AccessibilityTests(Browsers browsers)
{
    [Fact]
    public async Task The_Dialer_and_the_switchboard_are_accessible_throughout_a_call()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, _) = await site.OpenAgentAsync(browsers.Agent);
        (IPage phone, _) = await site.OpenPhoneAsync(browsers.Phone, "+12025550198");
        await Assertions.Expect(agent.DialButton("Vera Virtual")).ToBeVisibleAsync();
        await IsAccessibleAsync(agent, "contacts");
        await IsAccessibleAsync(phone, "switchboard, idle");

        foreach (string dialog in (string[])["Add contact", "Import contacts"])
        {
            await agent.Button(dialog).ClickAsync();
            await IsAccessibleAsync(agent, dialog);
            await agent.Keyboard.PressAsync("Escape");
        }

        await agent.DialButton("Vera Virtual").ClickAsync();
        await agent.SaysAsync("Ringing");
        await IsAccessibleAsync(agent, "ringing");
        await IsAccessibleAsync(phone, "phone, ringing");
        await phone.PhoneButton("Answer").ClickAsync();
        await agent.SaysAsync("Connected");
        await agent.Button("Mute").ClickAsync();
        await Assertions.Expect(agent.Button("Unmute")).ToBeEnabledAsync();
        await phone.GetByText("Keypad").ClickAsync();
        await IsAccessibleAsync(agent, "muted in a call");
        await IsAccessibleAsync(phone, "phone, talking");
        await phone.PhoneButton("Hang up").ClickAsync();
        await agent.SaysAsync("Ended");
        await IsAccessibleAsync(agent, "outcome");
        await IsAccessibleAsync(phone, "phone, over");
        await agent.GetByText("Call back", new() { Exact = true }).ClickAsync();
        await agent.Button("Save").ClickAsync();

        await agent.GetByRole(AriaRole.Link, new() { Name = "Calls" }).ClickAsync();
        await Assertions.Expect(agent.GetByRole(AriaRole.Row).Filter(new() { HasText = "Vera Virtual" })).ToBeVisibleAsync();
        await IsAccessibleAsync(agent, "calls");
        await agent.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await Assertions.Expect(agent.GetByRole(AriaRole.Heading, new() { Name = "Settings" })).ToBeVisibleAsync();
        await IsAccessibleAsync(agent, "settings");
    }

    private static async Task IsAccessibleAsync(IPage page, string what)
    {
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            // What is still coming in has not yet the colours that it will have.
            await page.EvaluateAsync("""
                () => Promise.allSettled(document.getAnimations()
                  .filter((animation) => Number.isFinite(animation.effect.getComputedTiming().endTime))
                  .map((animation) => animation.finished))
                """);
            AxeResult result = await page.RunAxe();
            string found = string.Join('\n', result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")));
            found.ShouldBeEmpty($"{what}, {scheme}");
        }
    }
}
