using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class CallTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task A_dial_answers_before_anybody_can_be_reached()
    {
        Answer dial = await _emulator.PostAsync("calls", EmulatorFixture.DialBody(more: ""","client_state":"aGk=" """));
        dial.Status.ShouldBe(200);
        ((bool)dial.Data["is_alive"]!).ShouldBeFalse();
        ((string?)dial.Data["client_state"]).ShouldBe("aGk=");

        string id = (string)dial.Data["call_control_id"]!;
        Answer get = await _emulator.GetAsync($"calls/{id}");
        ((bool)get.Data["is_alive"]!).ShouldBeTrue();
        ((int)get.Data["call_duration"]!).ShouldBe(0);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(6));
        ((int)(await _emulator.GetAsync($"calls/{id}")).Data["call_duration"]!).ShouldBe(5);
    }

    [Fact]
    public async Task A_call_has_its_events_in_the_shape_of_the_live_service()
    {
        string leg = await _emulator.DialAnsweredAsync(""","custom_headers":[{"name":"X-Call","value":"7"}]""");
        await _emulator.PostAsync($"calls/{leg}/actions/hangup");

        JsonNode initiated = await _emulator.Webhooks.PayloadAsync("call.initiated", leg);
        ((string?)initiated["direction"]).ShouldBe("outgoing");
        ((string?)initiated["state"]).ShouldBe("bridging");
        ((string?)initiated["calling_party_type"]).ShouldBe("pstn");
        initiated.AsObject().ContainsKey("client_state").ShouldBeTrue();
        initiated["client_state"].ShouldBeNull();
        ((string?)initiated["custom_headers"]![0]!["name"]).ShouldBe("X-Call");

        JsonNode answered = await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        answered.AsObject().ContainsKey("state").ShouldBeFalse();
        ((string?)answered["start_time"]).ShouldBe("2026-01-05T12:00:00.000000Z");

        JsonNode hangup = await _emulator.Webhooks.PayloadAsync("call.hangup", leg);
        hangup.AsObject().ContainsKey("state").ShouldBeFalse();
        ((string?)hangup["hangup_cause"]).ShouldBe("normal_clearing");
        ((string?)hangup["hangup_source"]).ShouldBe("caller");
        ((string?)hangup["end_time"]).ShouldBe("2026-01-05T12:00:01.000000Z");
        hangup["call_quality_stats"]!["inbound"]!["mos"]!.GetValueKind().ShouldBe(System.Text.Json.JsonValueKind.String);
        ((string?)_emulator.Webhooks.OfType("call.hangup")[0].Data["occurred_at"]).ShouldBe("2026-01-05T12:00:01.000000Z");
    }

    [Fact]
    public async Task A_ringing_call_is_cancelled()
    {
        string leg = await _emulator.DialAsync();
        await _emulator.PostAsync($"calls/{leg}/actions/hangup");
        JsonNode hangup = await _emulator.Webhooks.PayloadAsync("call.hangup", leg);
        ((string?)hangup["hangup_cause"]).ShouldBe("originator_cancel");
        ((string?)hangup["sip_hangup_cause"]).ShouldBe("487");
        _emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        await _emulator.Webhooks.HasCountAsync(2);
        _emulator.Webhooks.All.Count.ShouldBe(2, "a cancelled phone does not answer any more");
    }

    [Theory]
    [InlineData("", 2, "timeout", 60)]
    [InlineData(",\"retry_on_timeout\":true,\"timeout_secs\":10", 2, "timeout", 20)]
    [InlineData(",\"retry_on_timeout\":false,\"timeout_secs\":10", 1, "no_answer", 10)]
    public async Task Unless_told_otherwise_an_unanswered_phone_rings_twice(string more, int rings, string cause, int seconds)
    {
        string leg = await _emulator.DialAsync("+12025550177", more);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        await _emulator.Webhooks.HasCountAsync(1);
        _emulator.Webhooks.OfType("call.hangup").ShouldBeEmpty();
        _emulator.Clock.Advance(TimeSpan.FromMilliseconds(1));
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", leg))["hangup_cause"]).ShouldBe(cause);
        JsonNode counted = (await _emulator.ControlAsync("rings"))["rings"]![0]!;
        ((string?)counted["to"], (int)counted["rings"]!).ShouldBe(("+12025550177", rings));
    }

    [Fact]
    public async Task A_call_ends_at_its_time_limit()
    {
        string leg = await _emulator.DialAnsweredAsync(""","time_limit_secs":30""");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(30));
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", leg))["hangup_cause"]).ShouldBe("time_limit");
    }

    [Fact]
    public async Task A_repeated_command_id_rings_nobody_twice_for_a_minute()
    {
        string body = EmulatorFixture.DialBody(more: ""","command_id":"once" """);
        Answer first = await _emulator.PostAsync("calls", body);
        Answer second = await _emulator.PostAsync("calls", body);
        second.Text.ShouldBe(first.Text);
        ((int)(await _emulator.ControlAsync("rings"))["rings"]![0]!["rings"]!).ShouldBe(1);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(60));
        Answer later = await _emulator.PostAsync("calls", body);
        later.Text.ShouldNotBe(first.Text);
        await _emulator.Webhooks.HasCountAsync(3);
        _emulator.Webhooks.OfType("call.initiated").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_command_id_counts_within_one_call_only_and_a_refused_command_is_not_remembered()
    {
        string first = await _emulator.DialAsync();
        string second = await _emulator.DialAsync();
        const string Command = """{"command_id":"same"}""";
        (await _emulator.PostAsync($"calls/{first}/actions/hangup", Command)).Status.ShouldBe(200);
        (await _emulator.PostAsync($"calls/{first}/actions/hangup", Command)).Status.ShouldBe(200, "the same command again");
        (await _emulator.PostAsync($"calls/{second}/actions/hangup", Command)).Status.ShouldBe(200);
        (await _emulator.GetAsync($"calls/{second}")).Data["end_time"].ShouldNotBeNull();

        const string Refused = """{"command_id":"refused"}""";
        (await _emulator.PostAsync($"calls/{first}/actions/hangup", Refused)).Code.ShouldBe("90018");
        (await _emulator.PostAsync($"calls/{first}/actions/hangup", Refused)).Code.ShouldBe("90018");
    }

    [Fact]
    public async Task A_client_state_stays_until_it_is_replaced()
    {
        string leg = await _emulator.DialAnsweredAsync(""","client_state":"b25l" """);
        (await _emulator.SendAsync(HttpMethod.Put, $"v2/calls/{leg}/actions/client_state_update", """{"client_state":"dHdv"}""")).Status.ShouldBe(200);
        ((string?)(await _emulator.GetAsync($"calls/{leg}")).Data["client_state"]).ShouldBe("dHdv");
        await _emulator.PostAsync($"calls/{leg}/actions/hangup", """{"client_state":"dGhyZWU="}""");

        ((string?)(await _emulator.Webhooks.PayloadAsync("call.answered", leg))["client_state"]).ShouldBe("b25l");
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", leg))["client_state"]).ShouldBe("dGhyZWU=");
    }

    [Fact]
    public async Task A_refused_command_leaves_the_client_state_alone()
    {
        string leg = await _emulator.DialAsync(more: ""","client_state":"b25l" """);
        (await _emulator.PostAsync($"calls/{leg}/actions/answer", """{"client_state":"dHdv"}""")).Code.ShouldBe("90102");
        ((string?)(await _emulator.GetAsync($"calls/{leg}")).Data["client_state"]).ShouldBe("b25l");
    }

    [Fact]
    public async Task Linked_calls_share_their_session_and_digits_are_not_part_of_the_number()
    {
        string first = await _emulator.DialAsync();
        Answer second = await _emulator.PostAsync("calls", EmulatorFixture.DialBody("+12025550101,200", $",\"link_to\":\"{first}\""));
        ((string?)second.Data["call_session_id"]).ShouldBe((string?)(await _emulator.GetAsync($"calls/{first}")).Data["call_session_id"]);
        (await _emulator.ControlAsync("rings"))["rings"]!.AsArray().Select(ring => (string?)ring!["to"]).ShouldBe(["+12025550101", "+12025550123"]);
    }

    [Fact]
    public async Task A_list_with_one_destination_is_that_destination()
    {
        Answer answer = await _emulator.PostAsync("calls", EmulatorFixture.DialBody().Replace("\"+12025550123\"", "[\"+12025550123\"]", StringComparison.Ordinal));
        answer.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Active_calls_are_listed_by_cursor()
    {
        var legs = new List<string>();
        for (int i = 0; i < 5; i++) legs.Add(await _emulator.DialAsync(more: i == 0 ? ""","client_state":"b25l" """ : ""));
        await _emulator.PostAsync($"calls/{legs[1]}/actions/hangup");
        legs.RemoveAt(1);
        const string Root = $"connections/{EmulatorFixture.ApplicationId}/active_calls";

        Answer first = await _emulator.GetAsync($"{Root}?page[limit]=3");
        Ids(first).ShouldBe(legs[..3]);
        ((string?)first.Data[0]!["client_state"]).ShouldBe("b25l");
        ((string?)first.Data[1]!["client_state"]).ShouldBe("");
        ((int)first.Body!["meta"]!["total_items"]!).ShouldBe(4);
        first.Body["meta"]!["previous"].ShouldBeNull();

        Answer second = await _emulator.SendAsync(HttpMethod.Get, ((string)first.Body["meta"]!["next"]!).TrimStart('/'), json: null);
        Ids(second).ShouldBe(legs[3..]);
        second.Body!["meta"]!["next"].ShouldBeNull();

        Answer back = await _emulator.SendAsync(HttpMethod.Get, ((string)second.Body["meta"]!["previous"]!).TrimStart('/'), json: null);
        Ids(back).ShouldBe(legs[..3]);
        Ids(await _emulator.GetAsync($"{Root}?page[limit]=3&page[number]=2")).ShouldBe(legs[3..]);
        Ids(await _emulator.GetAsync($"{Root}?page[limit]=3&page[number]=3")).ShouldBeEmpty();
        Ids(await _emulator.GetAsync($"connections/{EmulatorFixture.SilentApplicationId}/active_calls")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_incoming_call_is_answered_or_rejected()
    {
        Answer answered = await ReceiveAsync();
        string leg = (string)answered.Body!["id"]!;
        JsonNode initiated = await _emulator.Webhooks.PayloadAsync("call.initiated", leg);
        ((string?)initiated["direction"], (string?)initiated["state"]).ShouldBe(("incoming", "parked"));
        (await _emulator.PostAsync($"calls/{leg}/actions/answer", """{"client_state":"aW4="}""")).Status.ShouldBe(200);
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.answered", leg))["client_state"]).ShouldBe("aW4=");
        (await _emulator.PostAsync($"calls/{leg}/actions/answer")).Code.ShouldBe("10015");
        (await _emulator.PostAsync($"calls/{leg}/actions/reject", """{"cause":"CALL_REJECTED"}""")).Code.ShouldBe("10015");
        (await _emulator.PostAsync($"calls/{leg}/actions/hangup")).Status.ShouldBe(200);
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", leg))["hangup_source"]).ShouldBe("callee");

        string rejected = (string)(await ReceiveAsync()).Body!["id"]!;
        await _emulator.PostAsync($"calls/{rejected}/actions/reject", """{"cause":"USER_BUSY"}""");
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", rejected))["hangup_cause"]).ShouldBe("user_busy");

        string givenUp = (string)(await ReceiveAsync()).Body!["id"]!;
        await _emulator.ControlAsync($"calls/{givenUp}/hangup", "{}");
        JsonNode hangup = await _emulator.Webhooks.PayloadAsync("call.hangup", givenUp);
        ((string?)hangup["hangup_cause"], (string?)hangup["hangup_source"]).ShouldBe(("originator_cancel", "caller"));
    }

    [Fact]
    public async Task Events_of_a_leg_go_where_the_leg_says()
    {
        string root = _emulator.Webhooks.Url[..^"hook".Length];
        string leg = await _emulator.DialAsync(more: $$""","webhook_url":"{{root}}leg","webhook_urls":{"call.answered":"{{root}}answered"}""");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        await _emulator.Webhooks.PayloadAsync("call.initiated", leg);
        _emulator.Webhooks.OfType("call.initiated")[0].Path.ShouldBe("/leg");
        _emulator.Webhooks.OfType("call.answered")[0].Path.ShouldBe("/answered");
    }

    private Task<Answer> ReceiveAsync() =>
        _emulator.ControlAsync("calls", $$"""{"connection_id":"{{EmulatorFixture.ApplicationId}}","from":"+12025550101","to":"+12025550100"}""");

    private static IEnumerable<string?> Ids(Answer answer) => answer.Data.AsArray().Select(call => (string?)call!["call_control_id"]);
}
