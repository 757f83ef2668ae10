using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>What a phone does is chosen by the last two digits of a fictional number, or by a script.</summary>
public sealed class NumberTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData(0, 69, "answers")]
    [InlineData(70, 74, "busy")]
    [InlineData(75, 79, "no-answer")]
    [InlineData(80, 84, "machine")]
    [InlineData(85, 87, "rejects")]
    [InlineData(88, 89, "unallocated")]
    [InlineData(90, 94, "hangs-up")]
    [InlineData(95, 97, "answers-late")]
    [InlineData(98, 99, "virtual")]
    public void The_last_two_digits_choose(int first, int last, string behaviour)
    {
        for (int digits = first; digits <= last; digits++)
        {
            NumberPlan.BehaviourOf($"+1202555{100 + digits:0000}").Name.ShouldBe(behaviour);
            NumberPlan.BehaviourOf($"+1941555{100 + digits:0000}").Name.ShouldBe(behaviour, "any area code");
        }
    }

    [Theory]
    [InlineData("+12025550070", "virtual")]
    [InlineData("+12025551070", "virtual")]
    [InlineData("+442079460070", "virtual")]
    [InlineData("+120255501700", "virtual")]
    [InlineData("sip:somebody@sip.telnyx.com", "unreachable")]
    [InlineData("sips:somebody@sip.telnyx.com", "unreachable")]
    public void Other_destinations_wait_for_a_person_or_are_not_there(string destination, string behaviour) =>
        NumberPlan.BehaviourOf(destination).Name.ShouldBe(behaviour);

    [Theory]
    [InlineData("+12025550170", "user_busy", "486")]
    [InlineData("+12025550185", "call_rejected", "603")]
    [InlineData("+12025550188", "not_found", "404")]
    [InlineData("sip:nobody@sip.telnyx.com", "unspecified", "480")]
    public async Task A_refusing_phone_ends_the_call(string number, string cause, string sipStatus)
    {
        string leg = await _emulator.DialAsync(number);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        JsonNode hangup = await _emulator.Webhooks.PayloadAsync("call.hangup", leg);
        ((string?)hangup["hangup_cause"]).ShouldBe(cause);
        ((string?)hangup["hangup_source"]).ShouldBe("callee");
        ((string?)hangup["sip_hangup_cause"]).ShouldBe(sipStatus);
        hangup["call_quality_stats"].ShouldBeNull();
        _emulator.Webhooks.OfType("call.answered").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_answers_after_a_second_and_stays()
    {
        string leg = await _emulator.DialAsync("+12025550100");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(0.9));
        (await StateAsync(leg)).ShouldBe("ringing");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(0.1));
        (await StateAsync(leg)).ShouldBe("answered");
        _emulator.Clock.Advance(TimeSpan.FromHours(3.9));
        (await StateAsync(leg)).ShouldBe("answered");
    }

    [Fact]
    public async Task Nobody_answers()
    {
        string leg = await _emulator.DialAsync("+12025550175", ""","timeout_secs":20,"retry_on_timeout":false""");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(19));
        (await StateAsync(leg)).ShouldBe("ringing");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", leg))["hangup_cause"]).ShouldBe("no_answer");
    }

    [Fact]
    public async Task A_person_answers_and_hangs_up_after_three_seconds()
    {
        string leg = await _emulator.DialAsync("+12025550190");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(4));
        JsonNode hangup = await _emulator.Webhooks.PayloadAsync("call.hangup", leg);
        ((string?)hangup["hangup_cause"]).ShouldBe("normal_clearing");
        ((string?)hangup["hangup_source"]).ShouldBe("callee");
        ((string?)hangup["sip_hangup_cause"]).ShouldBe("200");
        ((string?)hangup["call_quality_stats"]!["inbound"]!["packet_count"]).ShouldBe("150");
    }

    [Fact]
    public async Task A_person_answers_late()
    {
        string leg = await _emulator.DialAsync("+12025550195");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(19));
        (await StateAsync(leg)).ShouldBe("ringing");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        (await StateAsync(leg)).ShouldBe("answered");
    }

    [Theory]
    [InlineData("detect", "machine", null)]
    [InlineData("greeting_end", "machine", "ended")]
    [InlineData("detect_beep", "machine", "beep_detected")]
    [InlineData("detect_words", "machine", "beep_detected")]
    public async Task A_machine_is_recognised(string mode, string result, string? greeting)
    {
        string leg = await _emulator.DialAsync("+12025550180", $",\"answering_machine_detection\":\"{mode}\"");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        await _emulator.Webhooks.HasCountAsync(greeting is null ? 3 : 4);
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.machine.detection.ended", leg))["result"]).ShouldBe(result);
        _emulator.Webhooks.OfType("call.machine.greeting.ended").Select(webhook => (string?)webhook.Payload["result"])
            .ShouldBe(greeting is null ? [] : [greeting]);
    }

    [Fact]
    public async Task A_machine_is_recognised_in_premium_words()
    {
        string leg = await _emulator.DialAsync("+12025550180", ""","answering_machine_detection":"premium" """);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.machine.premium.detection.ended", leg))["result"]).ShouldBe("machine");
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.machine.premium.greeting.ended", leg))["result"]).ShouldBe("beep_detected");
    }

    [Theory]
    [InlineData("detect", "call.machine.detection.ended", "human")]
    [InlineData("premium", "call.machine.premium.detection.ended", "human_residence")]
    public async Task A_person_is_recognised(string mode, string type, string result)
    {
        string leg = await _emulator.DialAsync("+12025550100", $",\"answering_machine_detection\":\"{mode}\"");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        ((string?)(await _emulator.Webhooks.PayloadAsync(type, leg))["result"]).ShouldBe(result);
        await _emulator.Webhooks.HasCountAsync(3);
        _emulator.Webhooks.All.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_who_hung_up_is_recognised()
    {
        string leg = await _emulator.DialAnsweredAsync(""","answering_machine_detection":"detect" """);
        await _emulator.PostAsync($"calls/{leg}/actions/hangup");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        await _emulator.Webhooks.HasCountAsync(3);
        _emulator.Webhooks.OfType("call.machine.detection.ended").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_virtual_phone_is_played_by_a_person()
    {
        string answered = await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        string rejected = await _emulator.DialAsync("+4930123456");
        (await _emulator.ControlAsync($"calls/{answered}/answer", "{}")).Status.ShouldBe(200);
        (await _emulator.ControlAsync($"calls/{rejected}/reject", "{}")).Status.ShouldBe(200);
        await _emulator.Webhooks.PayloadAsync("call.answered", answered);
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", rejected))["hangup_cause"]).ShouldBe("call_rejected");

        (await _emulator.ControlAsync($"calls/{answered}/hangup", "{}")).Status.ShouldBe(200);
        JsonNode hangup = await _emulator.Webhooks.PayloadAsync("call.hangup", answered);
        ((string?)hangup["hangup_source"]).ShouldBe("callee");
    }

    [Fact]
    public async Task A_browser_is_scripted_by_its_identity()
    {
        (await _emulator.ControlAsync("phones", """{"identity":"agent-7","behaviour":"answers","answer_after_ms":250}""")).Status.ShouldBe(201);
        string leg = await _emulator.DialAsync("sip:agent-7@sip.telnyx.com;secure=srtp");
        _emulator.Clock.Advance(TimeSpan.FromMilliseconds(250));
        JsonNode answered = await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        ((string?)answered["calling_party_type"]).ShouldBe("sip");
    }

    [Fact]
    public async Task A_browser_is_scripted_by_the_name_of_its_credential()
    {
        Answer created = await _emulator.PostAsync("telephony_credentials", """{"connection_id":"77","name":"agent-7","tag":"sales"}""");
        created.Status.ShouldBe(201);
        string user = (string)created.Data["sip_username"]!;
        user.ShouldStartWith("gencred");
        ((string?)created.Data["resource_id"]).ShouldBe("connection:77");
        await _emulator.ControlAsync("phones", """{"identity":"agent-7","behaviour":"answers","hang_up_after_ms":500}""");

        string leg = await _emulator.DialAsync($"sips:{user}@sip.telnyx.com");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(2));
        await _emulator.Webhooks.PayloadAsync("call.hangup", leg);
        await _emulator.Webhooks.PayloadAsync("call.answered", leg);

        foreach (string filter in (string[])["name", "tag", "sip_username", "resource_id"])
        {
            (await _emulator.GetAsync($"telephony_credentials?filter[{filter}]=nothing")).Data.AsArray().ShouldBeEmpty();
        }

        (await _emulator.GetAsync("telephony_credentials?filter[name]=agent-7&filter[tag]=sales")).Data.AsArray().Count.ShouldBe(1);
        string id = (string)created.Data["id"]!;
        (await _emulator.GetAsync($"telephony_credentials/{id}")).Status.ShouldBe(200);
        (await _emulator.SendAsync(HttpMethod.Delete, $"v2/telephony_credentials/{id}", json: null)).Status.ShouldBe(200);
        string gone = await _emulator.DialAsync($"sip:{user}@sip.telnyx.com");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(2));
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", gone))["sip_hangup_cause"]).ShouldBe("480");
    }

    [Fact]
    public async Task A_script_goes_before_the_digits()
    {
        await _emulator.ControlAsync("phones", """{"number":"+12025550100","behaviour":"busy"}""");
        string leg = await _emulator.DialAsync("+12025550100");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", leg))["hangup_cause"]).ShouldBe("user_busy");
    }

    private async Task<string?> StateAsync(string leg)
    {
        JsonNode calls = await _emulator.ControlAsync("calls");
        return (string?)calls["calls"]!.AsArray().Single(call => (string?)call!["id"] == leg)!["state"];
    }
}
