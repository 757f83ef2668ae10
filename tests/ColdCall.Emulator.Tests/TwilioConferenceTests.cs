using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>Stories of conferences at the emulated Twilio.</summary>
public sealed class TwilioConferenceTests : IAsyncLifetime
{
    private TwilioFixture _twilio = null!;

    public async ValueTask InitializeAsync() => _twilio = await TwilioFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _twilio.DisposeAsync();

    [Fact]
    public async Task Two_people_meet_and_the_conference_is_ended()
    {
        (string conference, string agent, string lead) = await _twilio.MeetAsync();
        ((string?)(await _twilio.GetAsync($"Conferences/{conference}.json")).Body!["status"]).ShouldBe("in-progress");
        Answer ended = await _twilio.PostAsync($"Conferences/{conference}.json", ("Status", "completed"));
        (ended.Status, (string?)ended.Body!["status"], (string?)ended.Body["reason_conference_ended"])
            .ShouldBe((200, "completed", "conference-ended-via-api"));
        await _twilio.Webhooks.FirstAsync("conference-end");
        await Eventually.BecomesTrueAsync(() => _twilio.Webhooks.All.Count >= 14, "all webhooks");

        _twilio.Webhooks.InOrder("ConferenceSid", conference).Select(form => form.Name).ShouldBe(
            ["participant-join", "participant-join", "conference-start", "participant-leave", "participant-leave", "conference-end"]);
        _twilio.Webhooks.InOrder("ConferenceSid", conference)[^2]["ReasonParticipantLeft"].ShouldBe("conference_ended_via_api");
        foreach (string call in (string[])[agent, lead])
        {
            IReadOnlyList<ReceivedForm> told = _twilio.Webhooks.InOrder("CallSid", call);
            told.Select(form => form.Name).ShouldBe(["initiated", "ringing", "in-progress", "completed"]);
            told.Select(form => form["SequenceNumber"]).ShouldBe(["0", "1", "2", "3"]);
        }

        _twilio.Webhooks.All.ShouldAllBe(form => form.IsSignedWith(TwilioFixture.AuthToken));
        (await _twilio.PostAsync($"Conferences/{conference}.json", ("Status", "completed"))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Seats_change_by_sid_and_by_label()
    {
        (string conference, string agent, string lead) = await _twilio.MeetAsync();
        string participants = $"Conferences/{conference}/Participants";
        ((bool)(await _twilio.PostAsync($"{participants}/{lead}.json", ("Muted", "true"))).Body!["muted"]!).ShouldBeTrue();
        ((bool)(await _twilio.PostAsync($"{participants}/lead.json", ("Muted", "no"))).Body!["muted"]!).ShouldBeFalse();
        ((bool)(await _twilio.PostAsync($"{participants}/lead.json", ("Hold", "true"))).Body!["hold"]!).ShouldBeTrue();
        ((bool)(await _twilio.PostAsync($"{participants}/lead.json", ("Hold", "false"))).Body!["hold"]!).ShouldBeFalse();
        Answer coaching = await _twilio.PostAsync($"{participants}/agent.json", ("Coaching", "true"), ("CallSidToCoach", lead));
        (coaching.Status, (string?)coaching.Body!["call_sid_to_coach"]).ShouldBe((200, lead));
        (await _twilio.PostAsync($"{participants}/agent.json", ("Coaching", "true"), ("CallSidToCoach", "CA00"))).Status.ShouldBe(400);
        await _twilio.Webhooks.FirstAsync("participant-modify");
        await Eventually.BecomesTrueAsync(() => _twilio.Webhooks.InOrder("ConferenceSid", conference).Count >= 8, "all events");
        _twilio.Webhooks.InOrder("ConferenceSid", conference).Skip(3).Select(form => form.Name).ShouldBe(
            ["participant-mute", "participant-unmute", "participant-hold", "participant-unhold", "participant-modify"]);
        _ = agent;
    }

    [Fact]
    public async Task The_first_participant_alone_decides_who_hears_of_the_conference()
    {
        Answer first = await _twilio.PostAsync("Conferences/quiet/Participants.json", ("From", TwilioFixture.From), ("To", TwilioFixture.Person));
        await _twilio.DialAsync("quiet", TwilioFixture.OtherPerson, "second");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        await _twilio.Webhooks.FirstAsync("in-progress");
        string conference = (string)first.Body!["conference_sid"]!;
        ((string?)(await _twilio.GetAsync($"Conferences/{conference}.json")).Body!["status"]).ShouldBe("in-progress");
        _twilio.Webhooks.All.ShouldNotContain(form => form["ConferenceSid"] != null);
    }

    [Fact]
    public async Task Whoever_ends_it_on_exit_ends_it_for_all()
    {
        (string conference, string agent, _) = await _twilio.MeetAsync(("EndConferenceOnExit", "true"));
        (await _twilio.PostAsync($"Calls/{agent}.json", ("Status", "completed"))).Status.ShouldBe(200);
        ReceivedForm end = await _twilio.Webhooks.FirstAsync("conference-end");
        (end["ReasonConferenceEnded"], end["CallSidEndingConference"], end["ParticipantLabelEndingConference"])
            .ShouldBe(("participant-with-end-conference-on-exit-left", agent, "agent"));
        (await _twilio.Webhooks.FirstAsync("participant-leave", form => form["ParticipantLabel"] == "agent"))["ReasonParticipantLeft"].ShouldBe("participant_hung_up");
        (await _twilio.Webhooks.FirstAsync("participant-leave", form => form["ParticipantLabel"] == "lead"))["ReasonParticipantLeft"].ShouldBe("moderator_ended_conference");
        (await _twilio.GetAsync($"Conferences/{conference}/Participants.json")).Body!["participants"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_removed_participant_is_gone()
    {
        (string conference, _, string lead) = await _twilio.MeetAsync();
        (await _twilio.DeleteAsync($"Conferences/{conference}/Participants/lead.json")).Status.ShouldBe(204);
        (await _twilio.Webhooks.FirstAsync("participant-leave"))["ReasonParticipantLeft"].ShouldBe("participant_updated_via_api");
        (await _twilio.DeleteAsync($"Conferences/{conference}/Participants/{lead}.json")).Status.ShouldBe(404);
        (await _twilio.DeleteAsync($"Conferences/{conference}/Participants/agent.json")).Status.ShouldBe(204);
        (await _twilio.Webhooks.FirstAsync("conference-end"))["ReasonConferenceEnded"].ShouldBe("last-participant-kicked");
    }

    [Theory]
    [InlineData("+12025550170", "busy", "486", 1)]
    [InlineData("+12025550175", "no-answer", "487", 65)]
    [InlineData("+12025550185", "busy", "603", 1)]
    [InlineData("+12025550188", "failed", "404", 1)]
    [InlineData("client:agent_7?x=1", "no-answer", "480", 1)]
    public async Task Who_cannot_be_reached_ends_the_call_and_the_lonely_conference(string to, string status, string sip, int seconds)
    {
        await _twilio.DialAsync("room", to, "lead");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(seconds));
        ReceivedForm ended = await _twilio.Webhooks.FirstAsync(status);
        (ended["SipResponseCode"], ended["CallDuration"]).ShouldBe((sip, "0"));
        ReceivedForm left = await _twilio.Webhooks.FirstAsync("participant-leave");
        (left["ParticipantCallStatus"], left["ReasonParticipantLeft"]).ShouldBe((status, "participant_add_failed"));
        await _twilio.Webhooks.FirstAsync("conference-end");
    }

    [Fact]
    public async Task A_scripted_browser_answers()
    {
        await _twilio.ControlAsync("phones", """{"identity":"agent_7","behaviour":"answers"}""");
        await _twilio.DialAsync("room", "client:agent_7?mode=a", "agent");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _twilio.Webhooks.FirstAsync("in-progress"))["ToCountry"].ShouldBeNull();
    }

    [Fact]
    public async Task The_end_of_a_conference_that_nobody_has_joined_is_a_bad_request()
    {
        Answer dialled = await _twilio.DialAsync("room", TwilioFixture.VirtualPhone, "lead");
        string conference = (string)dialled.Body!["conference_sid"]!;
        (await _twilio.PostAsync($"Conferences/{conference}.json", ("Status", "completed"))).Status.ShouldBe(400);
        (await _twilio.DeleteAsync($"Conferences/{conference}/Participants/lead.json")).Status.ShouldBe(204);
        (await _twilio.Webhooks.FirstAsync("participant-leave"))["ParticipantCallStatus"].ShouldBe("canceled");
        await _twilio.Webhooks.FirstAsync("conference-end");
    }

    [Fact]
    public async Task Lists_come_in_pages()
    {
        foreach (string room in (string[])["a", "b", "c"]) await _twilio.DialAsync(room, TwilioFixture.Person, "lead");
        JsonNode first = (await _twilio.GetAsync("Conferences.json?PageSize=2")).Body!;
        first["conferences"]!.AsArray().Select(each => (string?)each!["friendly_name"]).ShouldBe(["c", "b"]);
        JsonNode second = (await _twilio.GetAsync((string)first["next_page_uri"]!)).Body!;
        second["conferences"]!.AsArray().Select(each => (string?)each!["friendly_name"]).ShouldBe(["a"]);
        second["next_page_uri"].ShouldBeNull();
        (await _twilio.GetAsync("Conferences.json?FriendlyName=b&Status=init")).Body!["conferences"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_recorded_from_its_start_on()
    {
        (string conference, _, _) = await _twilio.MeetAsync(
            ("ConferenceRecord", "true"),
            ("ConferenceRecordingStatusCallback", _twilio.Hook),
            ("ConferenceRecordingStatusCallbackEvent", "in-progress completed"));
        ReceivedForm started = await _twilio.Webhooks.FirstAsync("recording in-progress");
        string recordings = $"Conferences/{conference}/Recordings";
        ((string?)(await _twilio.PostAsync($"{recordings}/Twilio.CURRENT.json", ("Status", "paused"))).Body!["status"]).ShouldBe("paused");
        ((string?)(await _twilio.PostAsync($"{recordings}/Twilio.CURRENT.json", ("Status", "in-progress"))).Body!["status"]).ShouldBe("in-progress");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(3));
        (await _twilio.GetAsync($"Recordings/{started["RecordingSid"]}.wav")).Status.ShouldBe(404);
        ((string?)(await _twilio.PostAsync($"{recordings}/{started["RecordingSid"]}.json", ("Status", "stopped"))).Body!["status"]).ShouldBe("processing");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        ReceivedForm saved = await _twilio.Webhooks.FirstAsync("recording completed");
        (saved["RecordingDuration"], saved["ConferenceSid"], saved["RecordingSource"]).ShouldBe(("3", conference, "Conference"));
        (await _twilio.GetAsync($"{new Uri(saved["RecordingUrl"]!).AbsolutePath}.wav")).Text.ShouldStartWith("RIFF");
        (await _twilio.DeleteAsync($"Recordings/{saved["RecordingSid"]}.json")).Status.ShouldBe(204);
        (await _twilio.GetAsync($"Recordings/{saved["RecordingSid"]}.json")).Status.ShouldBe(404);
    }
}
