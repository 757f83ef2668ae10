using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class ConferenceTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task A_conference_is_made_from_an_answered_leg()
    {
        string owner = await _emulator.DialAnsweredAsync(""","client_state":"b3duZXI=" """);
        string conference = await _emulator.CreateConferenceAsync(owner);
        JsonNode created = await _emulator.Webhooks.PayloadAsync("conference.created", owner);
        ((string?)created["conference_id"]).ShouldBe(conference);
        ((string?)created["occurred_at"]).ShouldBe("2026-01-05T12:00:01.000000Z");
        _emulator.Webhooks.OfType("conference.created")[0].Data["occurred_at"].ShouldBeNull();
        await _emulator.Webhooks.PayloadAsync("conference.participant.joined", owner);
        _emulator.Webhooks.OfType("conference.participant.joined")[0].Data["occurred_at"].ShouldNotBeNull();

        JsonNode resource = (await _emulator.GetAsync($"conferences/{conference}")).Data;
        ((string?)resource["status"], (string?)resource["name"]).ShouldBe(("in_progress", "room"));
        ((string?)resource["connection_id"]).ShouldBe(EmulatorFixture.ApplicationId);
        resource["end_reason"].ShouldBeNull();
    }

    [Fact]
    public async Task Events_of_a_conference_carry_the_state_of_the_leg_it_was_made_from()
    {
        string owner = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(owner, more: ""","client_state":"cm9vbQ==" """);
        string guest = await _emulator.DialAnsweredAsync();
        await _emulator.JoinAsync(conference, guest, ""","client_state":"Z3Vlc3Q=" """);

        ((string?)(await _emulator.Webhooks.PayloadAsync("conference.participant.joined", guest))["client_state"]).ShouldBe("cm9vbQ==");
        ((string?)(await _emulator.GetAsync($"calls/{guest}")).Data["client_state"]).ShouldBe("Z3Vlc3Q=");
        ((string?)(await _emulator.GetAsync($"calls/{owner}")).Data["client_state"]).ShouldBe("cm9vbQ==");
    }

    [Fact]
    public async Task The_last_to_leave_ends_it_and_the_name_is_free_again()
    {
        (string conference, string owner, string guest) = await TwoInARoomAsync();
        await _emulator.ControlAsync($"calls/{owner}/hangup", "{}");
        await _emulator.Webhooks.PayloadAsync("conference.participant.left", owner);
        _emulator.Webhooks.OfType("conference.ended").ShouldBeEmpty();
        await _emulator.PostAsync($"conferences/room/actions/leave", $$"""{"call_control_id":"{{guest}}"}""");
        await _emulator.Webhooks.PayloadAsync("conference.participant.left", guest);
        JsonNode ended = await _emulator.Webhooks.PayloadAsync("conference.ended", owner);
        ((string?)ended["reason"]).ShouldBe("all_left");
        ended["occurred_at"].ShouldNotBeNull();

        JsonNode resource = (await _emulator.GetAsync($"conferences/{conference}")).Data;
        ((string?)resource["status"], (string?)resource["end_reason"]).ShouldBe(("completed", "all_left"));
        ((string?)resource["ended_by"]!["call_control_id"]).ShouldBe(guest);
        (await _emulator.ParticipantsAsync(conference)).ShouldBeEmpty();
        ((bool)(await _emulator.GetAsync($"calls/{guest}")).Data["is_alive"]!).ShouldBeTrue("who leaves stays connected");
        (await _emulator.CreateConferenceAsync(guest)).ShouldNotBe(conference);
    }

    [Fact]
    public async Task An_end_by_command_hangs_everybody_up_and_gives_no_reason()
    {
        (string conference, string owner, string guest) = await TwoInARoomAsync();
        await _emulator.PostAsync($"conferences/{conference}/actions/end", """{"command_id":"end"}""");
        (await _emulator.PostAsync($"conferences/{conference}/actions/end", """{"command_id":"end"}""")).Status.ShouldBe(200, "the same command again");
        JsonNode ended = await _emulator.Webhooks.PayloadAsync("conference.ended");
        ended.AsObject().ContainsKey("reason").ShouldBeFalse();
        foreach (string leg in (string[])[owner, guest])
        {
            ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", leg))["hangup_source"]).ShouldBe("caller");
            await _emulator.Webhooks.PayloadAsync("conference.participant.left", leg);
        }

        ((string?)(await _emulator.GetAsync($"conferences/{conference}")).Data["end_reason"]).ShouldBe("ended_via_api");
    }

    [Fact]
    public async Task The_log_keeps_the_order_in_which_things_happened()
    {
        (string conference, _, _) = await TwoInARoomAsync();
        await _emulator.PostAsync($"conferences/{conference}/actions/end");
        JsonNode log = await _emulator.ControlAsync("log?last=6");
        log["log"]!.AsArray().Select(entry => (string?)(entry!["event"] ?? entry["operation"])).ShouldBe(
            ["end", "call.hangup", "conference.participant.left", "call.hangup", "conference.participant.left", "conference.ended"]);
    }

    [Theory]
    [InlineData("end_conference_on_exit", false)]
    [InlineData("soft_end_conference_on_exit", true)]
    public async Task A_host_takes_the_conference_along(string flag, bool othersStay)
    {
        (_, string owner, string host) = await TwoInARoomAsync($",\"{flag}\":true");
        await _emulator.ControlAsync($"calls/{host}/hangup", "{}");
        ((string?)(await _emulator.Webhooks.PayloadAsync("conference.ended"))["reason"]).ShouldBe("host_left");
        await _emulator.Webhooks.PayloadAsync("conference.participant.left", owner);
        ((bool)(await _emulator.GetAsync($"calls/{owner}")).Data["is_alive"]!).ShouldBe(othersStay);
    }

    [Fact]
    public async Task Time_ends_a_conference()
    {
        string owner = await _emulator.DialAnsweredAsync();
        await _emulator.CreateConferenceAsync(owner, more: ""","duration_minutes":5""");
        _emulator.Clock.Advance(TimeSpan.FromMinutes(5));
        ((string?)(await _emulator.Webhooks.PayloadAsync("conference.ended"))["reason"]).ShouldBe("time_exceeded");
        await _emulator.Webhooks.PayloadAsync("call.hangup", owner);
    }

    [Fact]
    public async Task An_ended_conference_is_forgotten_after_four_hours()
    {
        string conference = await _emulator.CreateConferenceAsync(await _emulator.DialAnsweredAsync());
        await _emulator.PostAsync($"conferences/{conference}/actions/end");
        _emulator.Clock.Advance(TimeSpan.FromHours(4));
        (await _emulator.GetAsync($"conferences/{conference}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Mute_and_hold_act_on_the_named_or_on_everybody()
    {
        (string conference, string owner, string guest) = await TwoInARoomAsync();
        await ActAsync(conference, "mute", guest);
        (await MarksAsync(conference, "muted")).ShouldBe([false, true]);
        await _emulator.PostAsync("conferences/room/actions/mute");
        (await MarksAsync(conference, "muted")).ShouldBe([true, true]);
        await ActAsync(conference, "unmute", owner);
        (await MarksAsync(conference, "muted")).ShouldBe([false, true]);
        await _emulator.PostAsync($"conferences/{conference}/actions/unmute", """{"call_control_ids":[]}""");
        (await MarksAsync(conference, "muted")).ShouldBe([false, false]);

        await _emulator.PostAsync($"conferences/{conference}/actions/hold");
        (await MarksAsync(conference, "on_hold")).ShouldBe([true, true]);
        await ActAsync(conference, "unhold", owner);
        (await MarksAsync(conference, "on_hold")).ShouldBe([false, true]);
        (await _emulator.ParticipantsAsync(conference, "?filter[on_hold]=true&filter[whispering]=false&filter[muted]=false")).Count.ShouldBe(1);
        _emulator.Webhooks.OfType("call.hold").ShouldBeEmpty("there are no events of mute and hold in a conference");
    }

    [Fact]
    public async Task A_role_is_given_and_changed()
    {
        (string conference, string owner, string guest) = await TwoInARoomAsync($",\"supervisor_role\":\"whisper\",\"mute\":true,\"hold\":true");
        (await _emulator.ParticipantsAsync(conference, "?filter[whispering]=true")).Count.ShouldBe(1);
        (await MarksAsync(conference, "muted")).ShouldBe([false, true]);
        (await MarksAsync(conference, "on_hold")).ShouldBe([false, true]);
        (await _emulator.PostAsync(
            $"conferences/{conference}/actions/update",
            $$"""{"call_control_id":"{{guest}}","supervisor_role":"monitor","whisper_call_control_ids":["{{owner}}"]}""")).Status.ShouldBe(200);
        (await _emulator.ParticipantsAsync(conference, "?filter[whispering]=true")).ShouldBeEmpty();
        ((string?)(await _emulator.ParticipantsAsync(conference))[1]!["whisper_call_control_ids"]![0]).ShouldBe(owner);
    }

    [Fact]
    public async Task Everybody_waits_until_the_one_who_starts_it()
    {
        string owner = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(owner, more: ""","start_conference_on_create":false""");
        ((string?)(await _emulator.GetAsync($"conferences/{conference}")).Data["status"]).ShouldBe("init");
        (await MarksAsync(conference, "on_hold")).ShouldBe([true]);
        await _emulator.JoinAsync(conference, await _emulator.DialAnsweredAsync(), ""","start_conference_on_enter":true""");
        ((string?)(await _emulator.GetAsync($"conferences/{conference}")).Data["status"]).ShouldBe("in_progress");
        (await MarksAsync(conference, "on_hold")).ShouldBe([false, false]);
    }

    [Fact]
    public async Task Conferences_are_listed_by_filters_and_pages()
    {
        for (int i = 0; i < 3; i++) await _emulator.CreateConferenceAsync(await _emulator.DialAnsweredAsync(), $"room {i}");
        string ended = (string)(await _emulator.GetAsync("conferences?filter[name]=room 0")).Data[0]!["id"]!;
        await _emulator.PostAsync($"conferences/{ended}/actions/end");

        (await NamesAsync("")).ShouldBe(["room 2", "room 1", "room 0"]);
        (await NamesAsync("?filter[status]=in_progress")).ShouldBe(["room 2", "room 1"]);
        (await NamesAsync("?filter[status]=completed")).ShouldBe(["room 0"]);
        (await NamesAsync("?filter[name]=Room 1")).ShouldBeEmpty("names are case-sensitive");
        (await NamesAsync($"?filter[connection_id]={EmulatorFixture.ApplicationId}")).Count.ShouldBe(3);
        (await NamesAsync("?filter[connection_id]=4711")).ShouldBeEmpty();
        (await NamesAsync("?page[size]=2&page[number]=2")).ShouldBe(["room 0"]);
        (await NamesAsync("?page[number]=2000000000&page[size]=250")).ShouldBeEmpty();
        JsonNode meta = (await _emulator.GetAsync("conferences?page[size]=2")).Body!["meta"]!;
        meta.ToJsonString().ShouldBe("""{"page_number":1,"page_size":2,"total_pages":2,"total_results":3}""");

        string leg = (string)(await _emulator.ControlAsync("conferences"))["conferences"]![2]!["participants"]![0]!["leg_id"]!;
        (await NamesAsync($"?filter[leg_id]={leg}")).ShouldBe(["room 2"]);
    }

    [Theory]
    [InlineData(",\"early_media\":true", "joining")]
    [InlineData("", "joining")]
    [InlineData(",\"early_media\":false", null)]
    public async Task A_dial_joins_by_itself(string earlyMedia, string? whileRinging)
    {
        string owner = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(owner);
        string guest = await _emulator.DialAsync(more: $$""","conference_config":{"id":"{{conference}}","mute":true{{earlyMedia}}}""");
        JsonArray seats = await _emulator.ParticipantsAsync(conference);
        ((string?)seats.ElementAtOrDefault(1)?["status"]).ShouldBe(whileRinging);
        _emulator.Webhooks.OfType("conference.participant.joined").Count.ShouldBeLessThan(2, "it joins when it answers");

        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await _emulator.Webhooks.PayloadAsync("conference.participant.joined", guest);
        JsonNode seat = (await _emulator.ParticipantsAsync(conference))[1]!;
        ((string?)seat["status"], (bool)seat["muted"]!).ShouldBe(("joined", true));
    }

    [Fact]
    public async Task A_dial_finds_its_conference_by_name()
    {
        await _emulator.CreateConferenceAsync(await _emulator.DialAnsweredAsync());
        string guest = await _emulator.DialAnsweredAsync(""","conference_config":{"conference_name":"room","end_conference_on_exit":true}""");
        await _emulator.Webhooks.PayloadAsync("conference.participant.joined", guest);
        await _emulator.PostAsync($"calls/{guest}/actions/hangup");
        ((string?)(await _emulator.Webhooks.PayloadAsync("conference.ended"))["reason"]).ShouldBe("host_left");
    }

    [Fact]
    public async Task Who_never_answered_never_joined_and_never_left()
    {
        string owner = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(owner);
        string guest = await _emulator.DialAsync("+12025550170", $$""","conference_config":{"id":"{{conference}}","end_conference_on_exit":true}""");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await _emulator.Webhooks.PayloadAsync("call.hangup", guest);
        (await _emulator.ParticipantsAsync(conference)).Count.ShouldBe(1);
        _emulator.Webhooks.OfType("conference.participant.left").ShouldBeEmpty();
        ((string?)(await _emulator.GetAsync($"conferences/{conference}")).Data["status"]).ShouldBe("in_progress");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whose_conference_ended_while_ringing_is_connected_to_nobody(bool earlyMedia)
    {
        string owner = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(owner);
        string more = $$""","conference_config":{"id":"{{conference}}","early_media":{{(earlyMedia ? "true" : "false")}}}""";
        string guest = await _emulator.DialAsync(EmulatorFixture.VirtualPhone, more);
        await _emulator.PostAsync($"calls/{owner}/actions/hangup");
        await _emulator.Webhooks.PayloadAsync("conference.ended");
        await _emulator.ControlAsync($"calls/{guest}/answer", "{}");
        await _emulator.Webhooks.PayloadAsync("call.answered", guest);
        _emulator.Webhooks.OfType("conference.participant.joined").Count.ShouldBe(1);
        ((bool)(await _emulator.GetAsync($"calls/{guest}")).Data["is_alive"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task An_end_by_command_cancels_who_still_rings_in_it()
    {
        string owner = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(owner);
        string guest = await _emulator.DialAsync(EmulatorFixture.VirtualPhone, $$""","conference_config":{"id":"{{conference}}"}""");
        await _emulator.PostAsync($"conferences/{conference}/actions/end");
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", guest))["hangup_cause"]).ShouldBe("originator_cancel");
    }

    private async Task<(string Conference, string Owner, string Guest)> TwoInARoomAsync(string more = "")
    {
        string owner = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(owner);
        string guest = await _emulator.DialAnsweredAsync();
        (await _emulator.JoinAsync(conference, guest, more)).Status.ShouldBe(200);
        return (conference, owner, guest);
    }

    private async Task ActAsync(string conference, string action, string leg) =>
        (await _emulator.PostAsync($"conferences/{conference}/actions/{action}", $$"""{"call_control_ids":["{{leg}}"]}""")).Status.ShouldBe(200);

    private async Task<IReadOnlyList<bool>> MarksAsync(string conference, string mark) =>
        [.. (await _emulator.ParticipantsAsync(conference)).Select(seat => (bool)seat![mark]!)];

    private async Task<IReadOnlyList<string?>> NamesAsync(string query) =>
        [.. (await _emulator.GetAsync($"conferences{query}")).Data.AsArray().Select(conference => (string?)conference!["name"])];
}
