using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class AccountTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync(options =>
    {
        options.CredentialConnections.Add(new() { Id = Agent.ConnectionId, Name = "agents", UserName = "desk" });
        options.PhoneNumbers.Add(new() { Number = EmulatorFixture.From, ConnectionId = EmulatorFixture.ApplicationId });
        options.PhoneNumbers.Add(new() { Number = "+442079460000" });
    });

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    [Fact]
    public async Task A_connection_is_read_changed_and_found_by_its_name()
    {
        JsonNode made = (await _emulator.GetAsync($"credential_connections/{Agent.ConnectionId}")).Data;
        ((string?)made["connection_name"], (string?)made["user_name"], (string?)made["sip_uri_calling_preference"], (bool?)made["active"])
            .ShouldBe(("agents", "desk", "internal", true));
        ((bool?)made["outbound"]!["call_parking_enabled"]).ShouldBe(true);

        Answer changed = await ChangeAsync("""{"sip_uri_calling_preference":"unrestricted","active":false,"outbound":{"call_parking_enabled":false}}""");
        ((string?)changed.Data["sip_uri_calling_preference"], (bool?)changed.Data["active"], (bool?)changed.Data["outbound"]!["call_parking_enabled"])
            .ShouldBe(("unrestricted", false, false));

        (await _emulator.GetAsync("credential_connections?filter[connection_name][contains]=AGENT")).Body!["data"]!.AsArray().Count.ShouldBe(1);
        (await _emulator.GetAsync("credential_connections?filter[connection_name][contains]=desk")).Body!["data"]!.AsArray().ShouldBeEmpty();
        (await _emulator.GetAsync("credential_connections/1")).Status.ShouldBe(404);
        (await ChangeAsync("""{"sip_uri_calling_preference":"everybody"}""")).Status.ShouldBe(422);
        (await _emulator.GetAsync($"connections/{Agent.ConnectionId}/active_calls")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("filter[phone_number]=12025550100", 1)]
    [InlineData("filter[phone_number]=2025550100", 1)]
    [InlineData("filter[phone_number]=%2B12025550100", 0)]
    [InlineData("filter[phone_number]=12025550101", 0)]
    [InlineData("filter[connection_id]=1000000000000000001", 1)]
    [InlineData("", 2)]
    public async Task Numbers_are_found_by_their_digits(string filter, int count) =>
        (await _emulator.GetAsync($"phone_numbers?{filter}")).Body!["data"]!.AsArray().Count.ShouldBe(count);

    [Fact]
    public async Task A_number_names_what_it_is_assigned_to()
    {
        JsonNode number = (await _emulator.GetAsync("phone_numbers?filter[phone_number]=12025550100")).Body!["data"]![0]!;
        ((string?)number["phone_number"], (string?)number["connection_id"], (string?)number["status"])
            .ShouldBe((EmulatorFixture.From, EmulatorFixture.ApplicationId, "active"));
    }

    [Fact]
    public async Task An_application_keeps_what_it_is_told()
    {
        JsonNode made = (await _emulator.GetAsync($"call_control_applications/{EmulatorFixture.ApplicationId}")).Data;
        ((string?)made["outbound"]!["outbound_voice_profile_id"]).ShouldBe("3000000000000000001");
        Answer changed = await _emulator.SendAsync(
            HttpMethod.Patch, $"v2/call_control_applications/{EmulatorFixture.ApplicationId}", """{"active":false,"first_command_timeout":true,"first_command_timeout_secs":10,"outbound":{}}""");
        ((bool?)changed.Data["active"], (bool?)changed.Data["first_command_timeout"], (int?)changed.Data["first_command_timeout_secs"], changed.Data["outbound"]!.AsObject().Count)
            .ShouldBe((false, true, 10, 0));
    }

    [Fact]
    public async Task A_call_that_a_browser_makes_is_told_where_its_connection_says()
    {
        await using WebhookReceiver connection = await WebhookReceiver.StartAsync();
        await ChangeAsync($$"""{"webhook_event_url":"{{connection.Url}}"}""");
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        await browser.AskAsync("telnyx_rtc.invite", """{"sdp":"browser-offer","dialogParams":{"callID":"call-1","destination_number":"+12025550101"} }""");

        JsonNode initiated = await connection.PayloadAsync("call.initiated");
        ((string?)initiated["connection_id"], (string?)initiated["state"]).ShouldBe((Agent.ConnectionId, "parked"));
        _emulator.Webhooks.All.ShouldBeEmpty("the application hears nothing of it");
    }

    private Task<Answer> ChangeAsync(string json) => _emulator.SendAsync(HttpMethod.Patch, $"v2/credential_connections/{Agent.ConnectionId}", json);
}
