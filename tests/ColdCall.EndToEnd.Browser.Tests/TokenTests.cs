using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>Tokens come and go; the agent's phone stays.</summary>
public sealed class TokenTests(Browsers browsers)
{
    private static readonly TimeSpan NearItsEnd = TimeSpan.FromSeconds(135);

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task A_refused_one_is_replaced_and_one_that_ends_is_renewed_in_the_call(string provider)
    {
        await using DialerSite site = await DialerSite.StartAsync(provider);
        IPage agent = await site.NewPageAsync(browsers.Agent);
        Ear ear = await Ear.PutIntoAsync(agent, "the agent");
        int given = 0;
        await agent.RouteAsync("**/phone/token", async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            JsonNode token = JsonNode.Parse(await answer.TextAsync())!;
            given++;
            if (given == 1) token["access_token"] = "not.a.token";
            if (given == 2) token["expires_at"] = (TimeProvider.System.GetUtcNow() + NearItsEnd).ToString("O", CultureInfo.InvariantCulture);
            await route.FulfillAsync(new() { Response = answer, Body = token.ToJsonString() });
        });
        ILocator ready = agent.GetByText("Ready", new() { Exact = true });
        await agent.GotoAsync(site.Address.ToString());
        await Assertions.Expect(ready).ToBeVisibleAsync(new() { Timeout = 30_000 });
        given.ShouldBe(2, "the first was refused");
        await agent.DialButton("Alice Wonder").ClickAsync();
        await agent.SaysAsync("Connected");
        await ear.HearsAsync(Ear.Agent);

        await Eventually.BecomesTrueAsync(() => given >= 3, "the token is renewed");
        await ear.HearsAsync(Ear.Agent);
        await Assertions.Expect(ready).ToBeVisibleAsync();
        await agent.Button("End call").ClickAsync();
        await agent.SaysAsync("Ended");
    }
}
