using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class ControlApiTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task The_keys_are_given_in_two_places()
    {
        string key = _emulator.Server.TelnyxPublicKey;
        Convert.FromBase64String(key).Length.ShouldBe(32);
        ((string?)(await _emulator.GetAsync("public_key")).Data["public"]).ShouldBe(key);
        ((string?)(await _emulator.ControlAsync("keys"))["telnyx"]!["public_key"]).ShouldBe(key);
    }

    [Fact]
    public async Task The_clock_moves_ahead_and_signatures_keep_the_true_time()
    {
        DateTimeOffset trueTime = _emulator.Clock.GetUtcNow();
        string leg = await _emulator.DialAsync();
        Answer moved = await _emulator.ControlAsync("clock", """{"advance_seconds":600}""");
        ((string?)moved.Body!["now"], (double)moved.Body["offset_seconds"]!).ShouldBe(("2026-01-05T12:10:00.000000Z", 600d));
        await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        ReceivedWebhook answered = _emulator.Webhooks.OfType("call.answered")[0];
        ((string?)answered.Data["occurred_at"]).ShouldBe("2026-01-05T12:00:01.000000Z", "at its own time, not when the clock was moved");
        answered.SignedAt.ShouldBe(trueTime);
        ((double)(await _emulator.ControlAsync("clock"))["offset_seconds"]!).ShouldBe(600d);
    }

    [Theory]
    [InlineData("clock", "{}", 400)]
    [InlineData("clock", """{"advance_seconds":-1}""", 400)]
    [InlineData("clock", """{"advance_seconds":1,"back":true}""", 400)]
    [InlineData("phones", "{}", 400)]
    [InlineData("phones", """{"number":"+12025550101"}""", 400)]
    [InlineData("phones", """{"number":"+12025550101","identity":"x","behaviour":"busy"}""", 400)]
    [InlineData("phones", """{"number":"+12025550101","behaviour":"sings"}""", 400)]
    [InlineData("phones", """{"number":"+12025550101","behaviour":"busy","answer_after_ms":5}""", 400)]
    [InlineData("calls", """{"connection_id":"4711","from":"+12025550101","to":"+12025550100"}""", 404)]
    [InlineData("calls", """{"connection_id":"1000000000000000001"}""", 400)]
    [InlineData("calls/x/answer", "{}", 404)]
    [InlineData("nothing", "{}", 404)]
    public async Task What_cannot_be_done_is_said_clearly(string path, string body, int status)
    {
        Answer answer = await _emulator.ControlAsync(path, body);
        answer.Status.ShouldBe(status);
        ((string?)answer.Body!["error"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_person_can_only_do_what_the_call_allows()
    {
        string leg = await _emulator.DialAnsweredAsync();
        (await _emulator.ControlAsync($"calls/{leg}/answer", "{}")).Status.ShouldBe(409);
        (await _emulator.ControlAsync($"calls/{leg}/reject", "{}")).Status.ShouldBe(409);
        (await _emulator.ControlAsync($"calls/{leg}/sing", "{}")).Status.ShouldBe(404);
        string legId = (string)(await _emulator.GetAsync($"calls/{leg}")).Data["call_leg_id"]!;
        (await _emulator.ControlAsync($"calls/{legId}/hangup", "{}")).Status.ShouldBe(200);
        (await _emulator.ControlAsync($"calls/{leg}/hangup", "{}")).Status.ShouldBe(409);
    }

    [Fact]
    public async Task Scripts_are_listed()
    {
        await _emulator.ControlAsync("phones", """{"number":"+12025550101","behaviour":"busy"}""");
        await _emulator.ControlAsync("phones", """{"identity":"agent-7","behaviour":"answers","answer_after_ms":100,"hang_up_after_ms":200}""");
        (await _emulator.ControlAsync("phones")).ToJsonString().ShouldBe(
            """{"phones":[{"number":"\u002B12025550101","behaviour":"busy","answer_after_ms":null,"hang_up_after_ms":null},{"identity":"agent-7","behaviour":"answers","answer_after_ms":100,"hang_up_after_ms":200}]}""");
    }

    [Fact]
    public async Task The_log_has_every_command_and_delivery_in_order()
    {
        string leg = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(leg);
        await _emulator.PostAsync("conferences/room/actions/mute");
        await _emulator.Webhooks.HasCountAsync(4);
        JsonArray log = (await _emulator.ControlAsync("log"))["log"]!.AsArray();
        log.Select(entry => (string?)(entry!["operation"] ?? entry["event"])).ShouldBe(
            ["dial", "call.initiated", "call.answered", "create_conference", "conference.created", "conference.participant.joined", "mute"]);
        log.Select(entry => (long)entry!["sequence"]!).ShouldBe(Enumerable.Range(1, 7).Select(n => (long)n));

        string legId = (string)(await _emulator.GetAsync($"calls/{leg}")).Data["call_leg_id"]!;
        log[0]!["body"]!["to"]!.GetValue<string>().ShouldBe(EmulatorFixture.Person);
        ((string?)log[0]!["leg_id"], (string?)log[0]!["address"], (int)log[0]!["status"]!).ShouldBe((legId, "/v2/calls", 200));
        ((string?)log[3]!["leg_id"], (string?)log[3]!["conference_id"]).ShouldBe((legId, conference));
        ((string?)log[6]!["conference_id"]).ShouldBe(conference);
        ((string?)log[1]!["address"], (int)log[1]!["attempt"]!).ShouldBe((_emulator.Webhooks.Url, 1));

        (await _emulator.ControlAsync("log?after=7&last=1"))["log"]!.AsArray().Select(entry => (string?)entry!["operation"]).ShouldBe(["get_call"]);
        (await _emulator.SendAsync(HttpMethod.Get, "_emulator/log?after=x", json: null)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_log_keeps_what_is_no_JSON_as_text_and_cuts_what_is_long()
    {
        await _emulator.PostAsync("calls", "{oops");
        await _emulator.PostAsync("calls", $"\"{new string('a', 20_000)}\"");
        JsonArray log = (await _emulator.ControlAsync("log"))["log"]!.AsArray();
        ((string?)log[0]!["body"]).ShouldBe("{oops");
        ((string)log[1]!["body"]!).Length.ShouldBe(16 * 1024);
    }

    [Fact]
    public async Task The_log_drops_its_oldest_entries()
    {
        var log = new Wire.WireLog();
        for (int i = 0; i < 10_001; i++)
            log.Add(new() { Sequence = log.NextSequence(), At = default, Kind = "command", Provider = "telnyx", Name = "dial", Address = "/", Body = "" });
        log.Entries.Count().ShouldBe(10_000);
        log.Entries.First().Sequence.ShouldBe(2);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_reset_forgets_what_happened_and_keeps_what_is_owned()
    {
        string leg = await _emulator.DialAnsweredAsync(""","command_id":"once" """);
        await _emulator.CreateConferenceAsync(leg);
        await _emulator.ControlAsync("phones", """{"number":"+12025550101","behaviour":"busy"}""");
        await _emulator.ControlAsync("faults", """{"on":"webhook","kind":"drop","times":9}""");
        (await _emulator.ControlAsync("reset", "{}")).Status.ShouldBe(200);
        foreach (string list in (string[])["calls", "conferences", "phones", "faults", "rings", "log"])
            (await _emulator.ControlAsync(list))[list]!.AsArray().ShouldBeEmpty(list);
        (await _emulator.GetAsync("call_control_applications")).Data.AsArray().Count.ShouldBe(2);
        (await _emulator.DialAsync(more: ""","command_id":"once" """)).ShouldNotBe(leg);
    }

    [Fact]
    public async Task After_a_reset_nothing_from_before_is_tried_again()
    {
        _emulator.Webhooks.Answer = _ => 500;
        await _emulator.DialAsync();
        await _emulator.Webhooks.HasCountAsync(1);
        await _emulator.ControlAsync("reset", "{}");
        _emulator.Webhooks.Answer = _ => 200;
        _emulator.Clock.Advance(TimeSpan.FromSeconds(60));
        string leg = await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await _emulator.Webhooks.PayloadAsync("call.initiated", leg);
        _emulator.Webhooks.All.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("evil.example", null, 403)]
    [InlineData("10.0.0.1", null, 403)]
    [InlineData("localhost", null, 200)]
    [InlineData("[::1]", null, 200)]
    [InlineData(null, "http://evil.example", 403)]
    [InlineData(null, "null", 403)]
    [InlineData(null, "https://127.0.0.1", 403)]
    public async Task Foreign_pages_are_kept_out(string? host, string? origin, int status)
    {
        using var http = new HttpClient { BaseAddress = _emulator.Server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "_emulator/calls");
        if (host is not null) request.Headers.Host = $"{host}:{_emulator.Server.Address.Port}";
        if (origin is not null) request.Headers.Add("Origin", origin);
        using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=utf-8", HttpStatusCode.OK)]
    public async Task Only_JSON_is_taken_and_its_own_page_may_send_it(string? contentType, HttpStatusCode status)
    {
        using var http = new HttpClient { BaseAddress = _emulator.Server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "_emulator/reset") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}")) };
        request.Headers.Add("Origin", _emulator.Server.Address.GetLeftPart(UriPartial.Authority));
        if (contentType is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_control_request_beyond_a_mebibyte_is_413() =>
        (await _emulator.ControlAsync("phones", $"\"{new string('a', 1024 * 1024)}\"")).Status.ShouldBe(413);

    [Fact]
    public async Task The_switchboard_needs_nothing_from_elsewhere()
    {
        Answer page = await _emulator.SendAsync(HttpMethod.Get, "", json: null, key: null);
        page.Status.ShouldBe(200);
        page.Text.ShouldStartWith("<!doctype html>");
        page.Text.ShouldNotContain("http://");
        page.Text.ShouldNotContain("https://");
        page.Text.ShouldNotContain("innerHTML", Case.Sensitive, "what a caller sends must never become markup");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'");
    }

    [Fact]
    public async Task A_name_with_a_slash_finds_its_conference()
    {
        string leg = await _emulator.DialAnsweredAsync();
        await _emulator.CreateConferenceAsync(leg, "sales/7 ü");
        (await _emulator.PostAsync("conferences/sales%2F7%20%C3%BC/actions/mute")).Status.ShouldBe(200);
    }
}
