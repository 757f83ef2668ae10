using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class BrowserCallTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task An_agent_and_a_virtual_phone_meet()
    {
        await using EmulatorPage page = await EmulatorPage.OpenAsync(_emulator, phone: "*");
        await page.IsElectedAsync();
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);

        string agentLeg = await _emulator.DialAsync(agent.Address, ""","client_state":"c3RhdGU=","custom_headers":[{"name":"X-ColdCall","value":"c1"}]""");
        await _emulator.Webhooks.PayloadAsync("call.answered", agentLeg);
        JsonNode invite = await browser.ParametersAsync("telnyx_rtc.invite");
        ((string?)invite["sdp"]).ShouldBe("bridge-offer 1");
        ((string?)invite["telnyx_call_control_id"], (string?)invite["client_state"]).ShouldBe((agentLeg, "c3RhdGU="));
        ((string?)invite["dialogParams"]!["custom_headers"]![0]!["value"]).ShouldBe("c1");
        string agentId = (string)invite["telnyx_leg_id"]!;
        ((string?)(await page.ReceiveAsync("set_answer", agentId))["sdp"]).ShouldBe("sdk-answer to bridge-offer 1");

        string conference = await _emulator.CreateConferenceAsync(agentLeg);
        string lead = await _emulator.DialAsync(EmulatorFixture.VirtualPhone, $$""","conference_config":{"id":"{{conference}}"}""");
        string leadId = (string)(await page.ReceiveAsync("ring"))["leg"]!;
        await page.MixesAsync(agentId, "peer [] ringback");
        await page.SendAsync("pick_up", leadId);
        await _emulator.Webhooks.PayloadAsync("call.answered", lead);
        ((string?)(await page.ReceiveAsync("set_answer", leadId))["sdp"]).ShouldBe("phone-answer 1");
        await page.MixesAsync(agentId, $"peer [{leadId}]");
        await page.MixesAsync(leadId, $"peer [{agentId}]");
    }
}
