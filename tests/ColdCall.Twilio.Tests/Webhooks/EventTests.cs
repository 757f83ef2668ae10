using System.Text;
using System.Text.Json;
using ColdCall.Testing;
using ColdCall.Twilio.Signatures;
using ColdCall.Twilio.Webhooks;

namespace ColdCall.Twilio.Tests.Webhooks;

/// <summary>What the fields of a webhook are read as.</summary>
public sealed class EventTests
{
    [Fact]
    public void Every_example_is_read_as_the_index_says()
    {
        string folder = Repository.Contract("twilio-webhooks");
        using JsonDocument index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "index.json")));
        JsonElement[] files = [.. index.RootElement.GetProperty("files").EnumerateArray()];

        files.Length.ShouldBe(index.RootElement.GetProperty("count").GetInt32());
        files.Length.ShouldBe(Directory.GetFiles(folder, "*.form").Length);
        foreach (JsonElement file in files)
        {
            string name = file.GetProperty("file").GetString()!;
            TwilioEvent read = Read(File.ReadAllText(Path.Combine(folder, name)));
            read.EventType.ShouldBe(file.GetProperty("kind").GetString(), name);
            read.ShouldNotBeOfType<UnknownTwilioEvent>(name);
            read.AccountSid.ShouldBe("AC00000000000000000000000000000001", name);
            foreach (JsonProperty expected in file.GetProperty("expect").EnumerateObject())
                Expected.ValueOf(read, expected.Name).ShouldBe(Expected.Plain(expected.Value), $"{name}: {expected.Name}");
        }
    }

    [Fact]
    public void A_completed_leg_tells_seconds_and_the_time()
    {
        CallStatusEvent read = Read("CallSid=CA1&Direction=outbound-api&CallStatus=completed&Duration=1&CallDuration=42&SequenceNumber=3&Timestamp=Thu%2C+04+Jun+2026+09%3A15%3A51+%2B0000").ShouldBeOfType<CallStatusEvent>();
        read.Duration.ShouldBe(TimeSpan.FromSeconds(42));
        read.Timestamp.ShouldBe(new DateTimeOffset(2026, 6, 4, 9, 15, 51, TimeSpan.Zero));
        read.Fields["Duration"].ShouldBe("1");
    }

    [Fact]
    public void A_browser_cannot_pass_off_its_parameters_as_an_event()
    {
        const string Request = "AccountSid=AC1&ApplicationSid=AP1&CallSid=CA1&CallStatus=ringing&Caller=client%3Aa&Direction=inbound&From=client%3Aa&To=&Called=&ApiVersion=2010-04-01";
        const string Forged = "&StatusCallbackEvent=conference-end&ConferenceSid=CF1&SequenceNumber=9&CallbackSource=call-progress-events&RecordingStatus=completed&EventName=conference-end&CallDuration=1";
        VoiceRequestEvent read = Read(Request + Forged).ShouldBeOfType<VoiceRequestEvent>();
        read.Parameters.Keys.ShouldBe(["StatusCallbackEvent", "ConferenceSid", "SequenceNumber", "CallbackSource", "RecordingStatus", "EventName", "CallDuration"], ignoreOrder: true);
        Read(Forged[1..] + "&" + Request).ShouldBeOfType<VoiceRequestEvent>();

        // The same without an app is about a call still, and about no conference.
        Read(Request.Replace("&ApplicationSid=AP1", "", StringComparison.Ordinal) + Forged).ShouldBeOfType<CallStatusEvent>();
    }

    [Theory]
    [InlineData("", "unknown")]
    [InlineData("Surprise=1", "unknown")]
    [InlineData("StatusCallbackEvent=participant-dance&ConferenceSid=CF1", "conference.participant-dance")]
    [InlineData("StatusCallbackEvent=%3Cb%3E%0Aconference&ConferenceSid=CF1", "unknown")]
    [InlineData("EventName=conference-dance&ConferenceSid=CF1", "conference.conference-dance")]
    public void What_is_not_known_is_delivered_with_all_its_fields(string form, string type)
    {
        UnknownTwilioEvent read = Read(form).ShouldBeOfType<UnknownTwilioEvent>();
        read.EventType.ShouldBe(type);
        read.ToString().ShouldBe(type);
        read.Fields.Count.ShouldBe(form.Split('&', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Missing_empty_and_unreadable_fields_are_absent()
    {
        var read = Read("StatusCallbackEvent=participant-join&SequenceNumber=x&Timestamp=yesterday&CallSid=&Muted=perhaps&Hold=").ShouldBeOfType<ConferenceParticipantJoinedEvent>();
        (read.SequenceNumber, read.Timestamp, read.CallSid, read.Muted, read.Hold, read.ConferenceSid, read.AccountSid).ShouldBe((null, null, null, null, null, null, null));
        Read("CallStatus=&Direction=&CallbackSource=x").ShouldBeOfType<CallStatusEvent>().Status.ShouldBe(default);
        Read("RecordingStatus=completed&RecordingDuration=-1").ShouldBeOfType<RecordingEvent>().Duration.ShouldBeNull();
    }

    [Fact]
    public void A_new_value_is_kept_as_it_came()
    {
        Read("Direction=trunking&CallbackSource=x&CallStatus=teleported").ShouldBeOfType<CallStatusEvent>().Status.Value.ShouldBe("teleported");
        Read("StatusCallbackEvent=participant-leave&ReasonParticipantLeft=got_bored").ShouldBeOfType<ConferenceParticipantLeftEvent>().ReasonParticipantLeft!.Value.Value.ShouldBe("got_bored");
    }

    [Fact]
    public void An_event_can_be_read_again_from_its_raw_content()
    {
        WebhookFields fields = Fields("StatusCallbackEvent=participant-mute&CallSid=CA1&Muted=true&Digits=1&Digits=2&digits=3");
        JsonElement raw = fields.ToJson();

        raw.GetRawText().ShouldBe("""{"StatusCallbackEvent":"participant-mute","CallSid":"CA1","Muted":"true","Digits":["1","2"],"digits":"3"}""");
        var again = TwilioEvent.Read(raw).ShouldBeOfType<ConferenceParticipantMutedEvent>();
        again.Muted.ShouldBe(true);
        again.Fields.ShouldBe(fields.Firsts);
        TwilioEvent.Read(default).ShouldBeOfType<UnknownTwilioEvent>();
        TwilioEvent.Read(JsonElement.Parse("""[1]""")).ShouldBeOfType<UnknownTwilioEvent>();
        TwilioEvent.Read(JsonElement.Parse("""{"CallSid":null,"RecordingStatus":"absent","RecordingChannels":2,"x":{"y":1}}""")).ShouldBeOfType<RecordingEvent>().Channels.ShouldBe(2);
    }

    private static TwilioEvent Read(string form) => EventReader.Read(Fields(form));

    private static WebhookFields Fields(string form)
    {
        FormBody.TryRead(Encoding.UTF8.GetBytes(form), out IReadOnlyList<FormField> fields, out _).ShouldBeTrue();
        return new WebhookFields(fields);
    }
}
