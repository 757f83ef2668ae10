using System.Text;
using ColdCall.Providers;
using ColdCall.Twilio.Signatures;
using ColdCall.Twilio.Webhooks;

namespace ColdCall.Twilio.Tests.Webhooks;

/// <summary>What Twilio's events mean in the words of all providers.</summary>
public sealed class EventMappingTests
{
    private const string Path = "/webhooks/twilio?tag=opener";
    private const string Call = "CallSid=CA1&AccountSid=AC1&Direction=outbound-api&CallbackSource=call-progress-events&SequenceNumber=3&Timestamp=Thu%2C%2004%20Jun%202026%2009%3A15%3A51%20%2B0000&CallStatus=";
    private const string Room = "ConferenceSid=CF1&FriendlyName=n&SequenceNumber=7&StatusCallbackEvent=";

    [Theory]
    [InlineData("completed&SipResponseCode=200", ParticipantEndCause.HungUp, null, "completed 200")]
    [InlineData("busy&SipResponseCode=486", ParticipantEndCause.Busy, false, "busy 486")]
    [InlineData("busy", ParticipantEndCause.Busy, false, "busy")]
    [InlineData("busy&SipResponseCode=603", ParticipantEndCause.Rejected, false, "busy 603")]
    [InlineData("no-answer&SipResponseCode=487", ParticipantEndCause.NoAnswer, null, "no-answer 487")]
    [InlineData("no-answer&SipResponseCode=480", ParticipantEndCause.Unreachable, null, "no-answer 480")]
    [InlineData("canceled&SipResponseCode=487", ParticipantEndCause.Removed, true, "canceled 487")]
    [InlineData("failed&SipResponseCode=404", ParticipantEndCause.InvalidDestination, null, "failed 404")]
    [InlineData("failed&SipResponseCode=480", ParticipantEndCause.Unreachable, null, "failed 480")]
    [InlineData("failed&SipResponseCode=503", ParticipantEndCause.Failed, null, "failed 503")]
    [InlineData("failed", ParticipantEndCause.Failed, null, "failed")]
    public void A_leg_ends_for_a_reason(string status, ParticipantEndCause cause, bool? byCaller, string detail)
    {
        LegEnded ended = Map(Call + status).ShouldBeOfType<LegEnded>();
        (ended.Cause, ended.EndedByCaller, ended.Detail).ShouldBe((cause, byCaller, detail));
        (ended.LegId, ended.ConferenceId, ended.Tag, ended.EventKey).ShouldBe(("CA1", null, "opener", "twilio:CA1/3"));
        ended.OccurredAt.ShouldBe(new DateTimeOffset(2026, 6, 4, 9, 15, 51, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("initiated", typeof(LegRinging))]
    [InlineData("ringing", typeof(LegRinging))]
    [InlineData("in-progress", typeof(LegAnswered))]
    [InlineData("queued", typeof(UnrecognizedEvent))]
    [InlineData("teleported", typeof(UnrecognizedEvent))]
    [InlineData("", typeof(UnrecognizedEvent))]
    public void A_leg_rings_and_is_answered(string status, Type expected) => Map(Call + status).ShouldBeOfType(expected);

    [Fact]
    public void A_leg_that_comes_to_us_rings_nobody() =>
        Map((Call + "ringing").Replace("outbound-api", "inbound", StringComparison.Ordinal)).ShouldBeOfType<UnrecognizedEvent>();

    [Theory]
    [InlineData("conference-start", typeof(ProviderConferenceStarted))]
    [InlineData("conference-end", typeof(ProviderConferenceEnded))]
    [InlineData("participant-join&CallSid=CA1", typeof(LegJoined))]
    [InlineData("participant-leave&CallSid=CA1&ReasonParticipantLeft=participant_hung_up", typeof(LegLeft))]
    [InlineData("participant-leave&CallSid=CA1", typeof(LegLeft))]
    [InlineData("participant-join", typeof(UnrecognizedEvent))]
    [InlineData("participant-mute&CallSid=CA1", typeof(UnrecognizedEvent))]
    [InlineData("participant-dance&CallSid=CA1", typeof(UnrecognizedEvent))]
    public void A_conference_tells_who_comes_and_goes(string kind, Type expected)
    {
        ProviderEvent told = Map(Room + kind);
        told.ShouldBeOfType(expected);
        told.Tag.ShouldBe("opener");
        if (!kind.Contains("dance", StringComparison.Ordinal)) (told.ConferenceId, told.EventKey).ShouldBe(("CF1", "twilio:CF1/7"));
    }

    [Fact]
    public void A_participant_is_known_by_its_label_before_the_address_that_all_share() =>
        Map(Room + "participant-join&CallSid=CA1&ParticipantLabel=mine").Tag.ShouldBe("mine");

    [Theory]
    [InlineData("no-answer", ParticipantEndCause.NoAnswer)]
    [InlineData("busy", ParticipantEndCause.Busy)]
    [InlineData("canceled", ParticipantEndCause.Removed)]
    [InlineData("failed", ParticipantEndCause.Failed)]
    [InlineData("", ParticipantEndCause.Failed)]
    public void Who_never_answered_has_ended_and_takes_nobody_else_along(string status, ParticipantEndCause cause)
    {
        string form = $"{Room}participant-leave&CallSid=CA2&ReasonParticipantLeft=participant_add_failed&ParticipantCallStatus={status}";
        LegEnded ended = Map(form).ShouldBeOfType<LegEnded>();
        (ended.Cause, ended.LegId, ended.Tag, ended.Preliminary).ShouldBe((cause, "CA2", null, true), "the leg's own event knows more");
        Map(form + "&ParticipantLabel=mine").Tag.ShouldBe("mine");
    }

    [Theory]
    [InlineData("human", Answerer.Person, false)]
    [InlineData("machine_start", Answerer.Machine, false)]
    [InlineData("machine_end_beep", Answerer.Machine, true)]
    [InlineData("machine_end_silence", Answerer.Machine, true)]
    [InlineData("machine_end_other", Answerer.Machine, true)]
    [InlineData("fax", Answerer.Fax, false)]
    [InlineData("unknown", Answerer.Uncertain, false)]
    [InlineData("robot", Answerer.Uncertain, false)]
    public void A_verdict_can_come_with_the_end_of_the_greeting(string verdict, Answerer answerer, bool greeting)
    {
        IReadOnlyList<ProviderEvent> told = MapAll($"CallSid=CA1&AccountSid=AC1&AnsweredBy={verdict}&MachineDetectionDuration=9120");
        told[0].ShouldBeOfType<LegAnswererDetected>().Answerer.ShouldBe(answerer);
        told[0].EventKey.ShouldBe("twilio:CA1/amd");
        told.Count.ShouldBe(greeting ? 2 : 1);
        if (!greeting) return;
        told[1].ShouldBeOfType<LegGreetingEnded>();
        (told[1].EventKey, told[1].LegId, told[1].Tag).ShouldBe(("twilio:CA1/amd/greeting", "CA1", "opener"));
    }

    [Fact]
    public void A_complete_recording_can_be_had()
    {
        ProviderEvent told = MapAll(
            "RecordingSid=RE1&ConferenceSid=CF1&RecordingStatus=completed&RecordingDuration=43&RecordingStartTime=Thu%2C%2004%20Jun%202026%2009%3A15%3A09%20%2B0000",
            account: "eu").ShouldHaveSingleItem();
        told.ShouldBeOfType<ProviderRecordingSaved>().Recording.ShouldBe(new Recording
        {
            Id = "RE1",
            Provider = "twilio",
            Account = "eu",
            Duration = TimeSpan.FromSeconds(43),
            StartedAt = new DateTimeOffset(2026, 6, 4, 9, 15, 9, TimeSpan.Zero),
        });
        (told.ConferenceId, told.EventKey).ShouldBe(("CF1", "twilio/eu:RE1/completed"));
        Map("RecordingSid=RE1&CallSid=CA1&RecordingStatus=absent").ShouldBeOfType<UnrecognizedEvent>().LegId.ShouldBe("CA1");
        Map("RecordingStatus=completed").ShouldBeOfType<UnrecognizedEvent>();
    }

    [Fact]
    public void A_request_for_the_voice_URL_is_a_leg_that_came_to_us_unless_we_made_it()
    {
        LegArrived arrived = Map("CallSid=CA1&ApplicationSid=AP1&Direction=inbound&CallStatus=ringing&From=client%3Aagent_h7&To=&x=1").ShouldBeOfType<LegArrived>();
        (arrived.LegId, arrived.From, arrived.To, arrived.Headers["x"]).ShouldBe(("CA1", "client:agent-7", null, "1"));
        Map("CallSid=CA1&Direction=inbound&CallStatus=ringing&From=%2B12025550123&To=%2B12025550100").ShouldBeOfType<LegArrived>().From.ShouldBe("+12025550123");
        Map("CallSid=CA1&ApplicationSid=AP1&Direction=inbound&CallStatus=ringing&From=client%3Anot_ours").ShouldBeOfType<LegArrived>().From.ShouldBe("client:not_ours");
        Map("CallSid=CA1&Direction=outbound-api&CallStatus=in-progress").ShouldBeOfType<UnrecognizedEvent>().LegId.ShouldBe("CA1");
    }

    [Fact]
    public void What_has_no_count_is_known_by_its_bytes_and_its_address()
    {
        string key = Map("Surprise=1").EventKey;
        key.ShouldMatch("^twilio:[0-9a-f]{64}$");
        Map("Surprise=1").EventKey.ShouldBe(key);
        Map("Surprise=2").EventKey.ShouldNotBe(key);
        Map("Surprise=1", Path + "&x=1").EventKey.ShouldNotBe(key);
        Map((Call + "ringing").Replace("CA1", "CA%2F..%2F1", StringComparison.Ordinal)).EventKey.ShouldMatch("^twilio:[0-9a-f]{64}$");
    }

    [Theory]
    [InlineData("/w", null)]
    [InlineData("/w?tag=", null)]
    [InlineData("/w?tag=a&tag=b", null)]
    [InlineData("/w?Tag=a", null)]
    [InlineData("/w?tag=%00", null)]
    [InlineData("/w?tag=%C3%BC", null)]
    [InlineData("/w?x=1&tag=a%2Fb%3D&y=2", "a/b=")]
    public void A_tag_is_read_from_the_query(string path, string? tag) => Map("Surprise=1", path).Tag.ShouldBe(tag);

    [Fact]
    public void A_callback_address_carries_the_tag_and_how_Twilio_shall_repeat()
    {
        CallbackAddress.Of(new Uri("https://Calls.example/p/"), "/webhooks/twilio", "a/b").ShouldBe("https://Calls.example/p/webhooks/twilio?tag=a%2Fb#rc=3&rp=ct,5xx,rt");
        CallbackAddress.TagOf("/p/webhooks/twilio?tag=a%2Fb").ShouldBe("a/b");
    }

    private static ProviderEvent Map(string form, string path = Path) => MapAll(form, path).ShouldHaveSingleItem();

    private static IReadOnlyList<ProviderEvent> MapAll(string form, string path = Path, string account = "")
    {
        byte[] body = Encoding.UTF8.GetBytes(form);
        FormBody.TryRead(body, out IReadOnlyList<FormField> read, out _).ShouldBeTrue();
        var fields = new WebhookFields(read);
        var request = new WebhookRequest { Method = "POST", PathAndQuery = path, Headers = new Dictionary<string, IReadOnlyList<string>>(), Body = body };
        return new EventMapping(account).Map(EventReader.Read(fields), fields, request);
    }
}
