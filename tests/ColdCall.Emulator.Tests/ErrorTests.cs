using System.Text;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>Every error that the face knows, once, as the real service answers it.</summary>
public sealed class ErrorTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData("""{"from":"+12025550100","to":"+12025550101"}""", 422, "10004", "/connection_id")]
    [InlineData("""{"connection_id":"1000000000000000001","to":"+12025550101"}""", 422, "10004", "/from")]
    [InlineData("""{"connection_id":"1000000000000000001","from":"+12025550100"}""", 422, "10004", "/to")]
    [InlineData("""{"connection_id":"1000000000000000001","from":"+12025550100","to":""}""", 422, "10004", "/to")]
    [InlineData("""{"connection_id":"1000000000000000001","from":"+12025550100","to":[]}""", 422, "10004", "/to")]
    [InlineData("""{"connection_id":"1000000000000000001","from":"+12025550100","to":["+12025550101","+12025550102"]}""", 422, "10015", "/to")]
    [InlineData("""{"connection_id":"1000000000000000001","from":"+12025550100","to":7}""", 422, "10026", "/to")]
    [InlineData("""{"connection_id":7,"from":"+12025550100","to":"+12025550101"}""", 422, "10026", "/connection_id")]
    [InlineData("""{"connection_id":"1000000000000000001","from":"+12025550100","to":"2025550101"}""", 422, "10016", "/to")]
    [InlineData("""{"connection_id":"1000000000000000001","from":"12025550100","to":"+12025550101"}""", 422, "10016", "/from")]
    [InlineData("""{"connection_id":"1000000000000000001","from":"+12025550100","to":"sip:nobody"}""", 422, "10016", "/to")]
    [InlineData("""{"connection_id":"4711","from":"+12025550100","to":"+12025550101"}""", 422, "10015", "/connection_id")]
    [InlineData("""{"connection_id":"1000000000000000002","from":"+12025550100","to":"+12025550101"}""", 422, "10015", "/connection_id")]
    [InlineData("""{"connection_id":"1000000000000000001","from":"+12025550100","to":"+12025550101","to":"+12025550102"}""", 400, "10015", "/")]
    [InlineData("""{"connection_id":"1000000000000000001","from":"+12025550100","to":"\ud800"}""", 400, "10015", "/")]
    [InlineData("[]", 400, "10015", "/")]
    [InlineData("{", 400, "10015", "/")]
    public async Task A_dial_is_refused(string body, int status, string code, string at) =>
        ShouldBe(await _emulator.PostAsync("calls", body), status, code, at);

    [Theory]
    [InlineData("\"timeout_secs\":4", "90028", "/timeout_secs")]
    [InlineData("\"timeout_secs\":601", "90028", "/timeout_secs")]
    [InlineData("\"timeout_secs\":\"30\"", "10026", "/timeout_secs")]
    [InlineData("\"timeout_secs\":5.5", "10026", "/timeout_secs")]
    [InlineData("\"time_limit_secs\":29", "90029", "/time_limit_secs")]
    [InlineData("\"time_limit_secs\":14401", "90029", "/time_limit_secs")]
    [InlineData("\"retry_on_timeout\":\"no\"", "10026", "/retry_on_timeout")]
    [InlineData("\"answering_machine_detection\":\"guess\"", "10032", "/answering_machine_detection")]
    [InlineData("\"client_state\":\"not base64!\"", "90017", "/client_state")]
    [InlineData("\"command_id\":7", "10026", "/command_id")]
    [InlineData("\"custom_headers\":{}", "10026", "/custom_headers")]
    [InlineData("\"conference_config\":[]", "10026", "/conference_config")]
    [InlineData("\"conference_config\":{\"mute\":1}", "10026", "/conference_config/mute")]
    [InlineData("\"conference_config\":{\"whisper_call_control_ids\":[1]}", "10026", "/conference_config/whisper_call_control_ids")]
    [InlineData("\"conference_config\":{\"supervisor_role\":\"boss\"}", "10032", "/conference_config/supervisor_role")]
    [InlineData("\"webhook_url\":\"ftp://example.com\"", "10015", "/webhook_url")]
    [InlineData("\"webhook_urls\":{\"call.ringing\":\"http://127.0.0.1/\"}", "90057", "/webhook_urls")]
    [InlineData("\"webhook_urls\":{\"call.answered\":\"nowhere\"}", "10015", "/webhook_urls/call.answered")]
    [InlineData("\"link_to\":\"v3:unknown\"", "90015", "/call_control_id")]
    public async Task A_field_of_a_dial_is_refused(string field, string code, string at) =>
        ShouldBe(await _emulator.PostAsync("calls", EmulatorFixture.DialBody(more: $",{field}")), 422, code, at);

    [Theory]
    [InlineData(null)]
    [InlineData("KEY_other")]
    [InlineData("")]
    public async Task Without_the_key_nothing_is_answered(string? key) =>
        ShouldBe(await _emulator.SendAsync(HttpMethod.Get, "v2/conferences", json: null, key), 401, "10009", null);

    [Fact]
    public async Task All_broken_fields_are_named_at_once()
    {
        Answer answer = await _emulator.PostAsync("calls");
        answer.Body!["errors"]!.AsArray().Select(error => (string?)error!["source"]!["pointer"]).ShouldBe(["/connection_id", "/to", "/from"]);
        answer.Body["errors"]![0]!["code"]!.GetValueKind().ShouldBe(System.Text.Json.JsonValueKind.String);
    }

    [Fact]
    public async Task An_unknown_route_is_404() => ShouldBe(await _emulator.PostAsync("calls/x/actions/sing"), 404, "404", null);

    [Fact]
    public async Task A_body_beyond_a_mebibyte_is_413()
    {
        string body = $$"""{"client_state":"{{new StringBuilder().Append('a', 1024 * 1024)}}"}""";
        ShouldBe(await _emulator.PostAsync("calls", body), 413, "10015", null);
    }

    [Fact]
    public async Task An_unknown_leg_is_90015()
    {
        ShouldBe(await _emulator.PostAsync("calls/v3%3Aunknown/actions/hangup"), 422, "90015", "/call_control_id");
        ShouldBe(await _emulator.GetAsync("calls/v3:unknown"), 422, "90015", "/call_control_id");
        ShouldBe(await _emulator.PostAsync("conferences", """{"call_control_id":"v3:unknown","name":"room"}"""), 422, "90015", "/call_control_id");
    }

    [Fact]
    public async Task An_ended_leg_is_90018_for_ten_minutes_and_then_unknown()
    {
        string leg = await _emulator.DialAsync();
        (await _emulator.PostAsync($"calls/{leg}/actions/hangup")).Status.ShouldBe(200);
        ShouldBe(await _emulator.PostAsync($"calls/{leg}/actions/hangup"), 422, "90018", null);
        ((bool)(await _emulator.GetAsync($"calls/{leg}")).Data["is_alive"]!).ShouldBeFalse();
        _emulator.Clock.Advance(TimeSpan.FromMinutes(10));
        ShouldBe(await _emulator.GetAsync($"calls/{leg}"), 422, "90015", "/call_control_id");
    }

    [Fact]
    public async Task Answer_and_reject_on_a_dialled_leg_are_90102()
    {
        string leg = await _emulator.DialAsync();
        ShouldBe(await _emulator.PostAsync($"calls/{leg}/actions/answer"), 422, "90102", null);
        ShouldBe(await _emulator.PostAsync($"calls/{leg}/actions/reject", """{"cause":"USER_BUSY"}"""), 422, "90102", null);
        ShouldBe(await _emulator.PostAsync($"calls/{leg}/actions/reject"), 422, "10004", "/cause");
    }

    [Fact]
    public async Task A_client_state_update_needs_a_state_and_a_live_leg()
    {
        string leg = await _emulator.DialAsync();
        ShouldBe(await _emulator.SendAsync(HttpMethod.Put, $"v2/calls/{leg}/actions/client_state_update", "{}"), 422, "10004", "/client_state");
        await _emulator.PostAsync($"calls/{leg}/actions/hangup");
        ShouldBe(await _emulator.SendAsync(HttpMethod.Put, $"v2/calls/{leg}/actions/client_state_update", """{"client_state":"YQ=="}"""), 422, "90018", null);
    }

    [Fact]
    public async Task A_conference_needs_an_answered_leg_and_a_free_name()
    {
        string ringing = await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        ShouldBe(await _emulator.PostAsync("conferences", $$"""{"call_control_id":"{{ringing}}","name":"room"}"""), 422, "90034", null);
        ShouldBe(await _emulator.PostAsync("conferences", """{"name":"room"}"""), 422, "10004", "/call_control_id");
        ShouldBe(await _emulator.PostAsync("conferences", $$"""{"call_control_id":"{{ringing}}"}"""), 422, "10004", "/name");

        string first = await _emulator.DialAnsweredAsync();
        string second = await _emulator.DialAnsweredAsync();
        await _emulator.CreateConferenceAsync(first);
        ShouldBe(await _emulator.PostAsync("conferences", $$"""{"call_control_id":"{{second}}","name":"room"}"""), 422, "90033", "/name");
        ShouldBe(await _emulator.PostAsync("conferences", $$"""{"call_control_id":"{{first}}","name":"other"}"""), 422, "90044", null);
    }

    [Theory]
    [InlineData("\"max_participants\":1", "10033", "/max_participants")]
    [InlineData("\"max_participants\":801", "10033", "/max_participants")]
    [InlineData("\"duration_minutes\":0", "10033", "/duration_minutes")]
    [InlineData("\"beep_enabled\":\"loud\"", "10032", "/beep_enabled")]
    [InlineData("\"region\":\"Moon\"", "10032", "/region")]
    [InlineData("\"client_state\":\"?\"", "90017", "/client_state")]
    public async Task A_field_of_a_conference_is_refused(string field, string code, string at) =>
        ShouldBe(await _emulator.PostAsync("conferences", $$"""{"call_control_id":"x","name":"room",{{field}}}"""), 422, code, at);

    [Fact]
    public async Task Joining_has_its_own_refusals()
    {
        string owner = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(owner, more: ",\"max_participants\":2");
        string ringing = await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        string second = await _emulator.DialAnsweredAsync();
        string third = await _emulator.DialAnsweredAsync();

        ShouldBe(await _emulator.JoinAsync(conference, ringing), 422, "90034", null);
        (await _emulator.JoinAsync(conference, second)).Status.ShouldBe(200);
        ShouldBe(await _emulator.JoinAsync(conference, second), 422, "90044", null);
        ShouldBe(await _emulator.JoinAsync(conference, third), 422, "90032", null);
        ShouldBe(await _emulator.PostAsync("calls", EmulatorFixture.DialBody(more: $$""","conference_config":{"id":"{{conference}}"}""")), 422, "90032", null);
        ShouldBe(await _emulator.JoinAsync("nowhere", third), 404, "90058", null);
        ShouldBe(await _emulator.PostAsync($"conferences/{conference}/actions/join"), 422, "10004", "/call_control_id");
    }

    [Fact]
    public async Task An_ended_conference_is_90019_and_an_unknown_one_90058()
    {
        string conference = await _emulator.CreateConferenceAsync(await _emulator.DialAnsweredAsync());
        (await _emulator.PostAsync($"conferences/{conference}/actions/end")).Status.ShouldBe(200);
        string leg = await _emulator.DialAnsweredAsync();

        ShouldBe(await _emulator.JoinAsync(conference, leg), 422, "90019", null);
        ShouldBe(await _emulator.JoinAsync("room", leg), 422, "90019", null);
        foreach (string action in (string[])["mute", "unmute", "hold", "end"])
            ShouldBe(await _emulator.PostAsync($"conferences/{conference}/actions/{action}"), 422, "90019", null);
        ShouldBe(await _emulator.PostAsync($"conferences/{conference}/actions/leave", $$"""{"call_control_id":"{{leg}}"}"""), 422, "90019", null);
        ShouldBe(await _emulator.PostAsync("calls", EmulatorFixture.DialBody(more: $$""","conference_config":{"id":"{{conference}}"}""")), 422, "90019", null);
        ShouldBe(await _emulator.PostAsync("calls", EmulatorFixture.DialBody(more: ""","conference_config":{"conference_name":"nowhere"}""")), 404, "90058", null);

        ShouldBe(await _emulator.GetAsync("conferences/nowhere"), 404, "90058", null);
        ShouldBe(await _emulator.GetAsync("conferences/nowhere/participants"), 404, "90058", null);
        ShouldBe(await _emulator.PostAsync("conferences/nowhere/actions/end"), 404, "90058", null);
    }

    [Fact]
    public async Task Ending_takes_the_id_only()
    {
        await _emulator.CreateConferenceAsync(await _emulator.DialAnsweredAsync());
        ShouldBe(await _emulator.PostAsync("conferences/room/actions/end"), 404, "90058", null);
    }

    [Fact]
    public async Task Actions_on_participants_have_their_own_refusals()
    {
        string owner = await _emulator.DialAnsweredAsync();
        string stranger = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(owner);
        ShouldBe(await _emulator.PostAsync($"conferences/{conference}/actions/unhold"), 422, "10004", "/call_control_ids");
        ShouldBe(await _emulator.PostAsync($"conferences/{conference}/actions/unhold", """{"call_control_ids":[]}"""), 422, "10004", "/call_control_ids");
        ShouldBe(await _emulator.PostAsync($"conferences/{conference}/actions/mute", """{"call_control_ids":"x"}"""), 422, "10026", "/call_control_ids");
        ShouldBe(await _emulator.PostAsync($"conferences/{conference}/actions/mute", $$"""{"call_control_ids":["{{stranger}}"]}"""), 422, "90015", "/call_control_id");
        ShouldBe(await _emulator.PostAsync($"conferences/{conference}/actions/leave", $$"""{"call_control_id":"{{stranger}}"}"""), 422, "90015", "/call_control_id");
        ShouldBe(await _emulator.PostAsync($"conferences/{conference}/actions/update", $$"""{"call_control_id":"{{owner}}"}"""), 422, "10004", "/supervisor_role");
    }

    [Theory]
    [InlineData("conferences?page[size]=0", "10033", "/page[size]")]
    [InlineData("conferences?page[size]=251", "10033", "/page[size]")]
    [InlineData("conferences?page[number]=x", "10026", "/page[number]")]
    [InlineData("conferences?filter[status]=open", "10032", "/filter[status]")]
    [InlineData("connections/1000000000000000001/active_calls?page[after]=x", "10015", "/page[after]")]
    public async Task A_query_is_refused(string path, string code, string at) => ShouldBe(await _emulator.GetAsync(path), 422, code, at);

    [Fact]
    public async Task A_filter_must_be_a_boolean()
    {
        string conference = await _emulator.CreateConferenceAsync(await _emulator.DialAnsweredAsync());
        ShouldBe(await _emulator.GetAsync($"conferences/{conference}/participants?filter[muted]=maybe"), 422, "10026", "/filter[muted]");
    }

    [Fact]
    public async Task What_an_account_does_not_own_is_10005()
    {
        ShouldBe(await _emulator.GetAsync("connections/4711/active_calls"), 404, "10005", "/connection_id");
        ShouldBe(await _emulator.GetAsync("call_control_applications/4711"), 404, "10005", "/id");
        ShouldBe(await _emulator.GetAsync("telephony_credentials/4711"), 404, "10005", "/id");
    }

    private static void ShouldBe(Answer answer, int status, string code, string? at)
    {
        (answer.Status, answer.Code, answer.At).ShouldBe((status, code, at), answer.Text);
        ((string?)answer.Body!["errors"]![0]!["title"]).ShouldNotBeNullOrEmpty();
        ((string?)answer.Body["errors"]![0]!["detail"]).ShouldNotBeNullOrEmpty();
    }
}
