using System.Reflection;
using System.Text;
using System.Xml.Linq;
using ColdCall.Twilio.Twiml;

namespace ColdCall.Twilio.Tests.Twiml;

public sealed class TwimlTests
{
    private const string Start = """<?xml version="1.0" encoding="utf-8"?><Response>""";

    [Fact]
    public void A_browser_is_put_into_a_conference() => new TwimlResponse(new TwimlDial
    {
        Targets =
        [
            new TwimlConference
            {
                Name = "cc-7f3a9c",
                ParticipantLabel = "agent",
                StartConferenceOnEnter = true,
                EndConferenceOnExit = true,
                Beep = "false",
                StatusCallback = "https://a.example/w?tag=1&x=2#rc=3&rp=ct,5xx,rt",
                StatusCallbackEvents = ["start", "end", "join", "leave", "mute", "hold"],
            },
        ],
    }).ToXml().ShouldBe(
        Start + """<Dial><Conference participantLabel="agent" beep="false" startConferenceOnEnter="true" endConferenceOnExit="true" """
        + """statusCallback="https://a.example/w?tag=1&amp;x=2#rc=3&amp;rp=ct,5xx,rt" statusCallbackEvent="start end join leave mute hold">cc-7f3a9c</Conference></Dial></Response>""");

    [Fact]
    public void A_conference_writes_every_setting() => Of(new TwimlConference
    {
        Name = "n",
        ParticipantLabel = "l",
        Muted = false,
        Beep = "onEnter",
        StartConferenceOnEnter = false,
        EndConferenceOnExit = false,
        Coach = "CA1",
        JitterBufferSize = "small",
        WaitUrl = "",
        WaitMethod = "GET",
        MaxParticipants = 10,
        Region = "ie1",
        Record = "record-from-start",
        Trim = "do-not-trim",
        StatusCallback = "s",
        StatusCallbackEvents = ["start"],
        StatusCallbackMethod = "GET",
        RecordingStatusCallback = "r",
        RecordingStatusCallbackEvents = ["completed", "absent"],
        RecordingStatusCallbackMethod = "GET",
    }).ShouldBe(
        """<Conference participantLabel="l" muted="false" beep="onEnter" startConferenceOnEnter="false" endConferenceOnExit="false" coach="CA1" jitterBufferSize="small" """
        + """waitUrl="" waitMethod="GET" maxParticipants="10" region="ie1" record="record-from-start" trim="do-not-trim" statusCallback="s" statusCallbackEvent="start" """
        + """statusCallbackMethod="GET" recordingStatusCallback="r" recordingStatusCallbackEvent="completed absent" recordingStatusCallbackMethod="GET">n</Conference>""");

    [Fact]
    public void Numbers_and_browsers_ring_at_once() => new TwimlResponse(new TwimlDial
    {
        CallerId = "+12025550100",
        Timeout = TimeSpan.FromSeconds(20),
        TimeLimit = TimeSpan.FromHours(1),
        AnswerOnBridge = true,
        HangupOnStar = true,
        Record = "record-from-answer",
        Action = "/next",
        Method = "GET",
        Targets =
        [
            new TwimlNumber { To = "+12025550101", Url = "/u", Method = "GET", StatusCallback = "/s", StatusCallbackEvents = ["ringing", "answered"], StatusCallbackMethod = "GET" },
            new TwimlClient { Identity = "agent_7" },
        ],
    }).ToXml().ShouldBe(
        Start + """<Dial callerId="+12025550100" timeout="20" timeLimit="3600" answerOnBridge="true" hangupOnStar="true" record="record-from-answer" action="/next" method="GET">"""
        + """<Number url="/u" method="GET" statusCallback="/s" statusCallbackEvent="ringing answered" statusCallbackMethod="GET">+12025550101</Number>"""
        + "<Client>agent_7</Client></Dial></Response>");

    [Fact]
    public void Instructions_stand_in_their_order() => new TwimlResponse(
        new TwimlSay { Text = "Good day & <welcome>", Voice = "Polly.Joanna", Language = "en-US", Loop = 2 },
        new TwimlPlay { Url = "https://a.example/a.mp3?x=1&y=2", Loop = 0 },
        new TwimlPlay { Digits = "ww12#" },
        new TwimlPause { Length = TimeSpan.FromSeconds(3) },
        new TwimlPause(),
        new TwimlRedirect { Url = "/again", Method = "GET" },
        new TwimlReject { Reason = "busy" },
        new TwimlReject(),
        new TwimlHangup()).ToXml().ShouldBe(
        Start + """<Say voice="Polly.Joanna" language="en-US" loop="2">Good day &amp; &lt;welcome&gt;</Say><Play loop="0">https://a.example/a.mp3?x=1&amp;y=2</Play>"""
        + """<Play digits="ww12#"></Play><Pause length="3" /><Pause /><Redirect method="GET">/again</Redirect><Reject reason="busy" /><Reject /><Hangup /></Response>""");

    [Fact]
    public void No_instruction_is_an_empty_response() => new TwimlResponse().ToXml().ShouldBe("""<?xml version="1.0" encoding="utf-8"?><Response />""");

    [Fact]
    public void Nothing_of_what_it_says_stands_in_a_log() =>
        new TwimlResponse(new TwimlSay { Text = "secret" }, new TwimlDial { Targets = [new TwimlNumber { To = "secret" }] }).ToString().ShouldBe("TwimlSay, TwimlDial");

    [Theory]
    [InlineData("a\0b\u0001\u001fc\uFFFE\uFFFF", "abc")]
    [InlineData("\ud83d\ude00{high}!{low}", "\ud83d\ude00!")]
    [InlineData("{high}", "")]
    [InlineData("{low}{high}a", "a")]
    [InlineData("\t\r\n ]]> '\"<!--", "\t\r\n ]]> '\"<!--")]
    public void What_XML_cannot_hold_is_left_out(string given, string kept)
    {
        // An attribute cannot hold half a surrogate pair either.
        string text = given.Replace("{high}", "\ud83d", StringComparison.Ordinal).Replace("{low}", "\ude00", StringComparison.Ordinal);
        var response = new TwimlResponse(new TwimlSay { Text = text, Voice = text });
        XElement say = XDocument.Parse(response.ToXml(), LoadOptions.PreserveWhitespace).Root!.Element("Say")!;
        say.Value.ShouldBe(kept);
        say.Attribute("voice")!.Value.ShouldBe(kept);
    }

    // Whatever is put in by whomever, it comes out as that value and as nothing else: no further element, no further attribute.
    [Fact]
    public void What_is_read_back_is_what_was_given()
    {
        var random = new Random(20_260_717);
        for (int i = 0; i < 2_000; i++)
        {
            var conference = new TwimlConference { Name = "" };
            var expected = new Dictionary<string, string>();
            foreach (PropertyInfo property in typeof(TwimlConference).GetProperties().Where(property => property.PropertyType == typeof(string) && random.Next(3) > 0))
            {
                string text = AnyText(random);
                property.SetValue(conference, text);
                expected[char.ToLowerInvariant(property.Name[0]) + property.Name[1..]] = TwimlXml.Readable(text);
            }

            expected.Remove("name");
            XElement read = XDocument.Parse(new TwimlResponse(new TwimlDial { Targets = [conference] }).ToXml(), LoadOptions.PreserveWhitespace).Root!.Element("Dial")!.Element("Conference")!;
            read.Value.ShouldBe(TwimlXml.Readable(conference.Name));
            read.HasElements.ShouldBeFalse();
            read.Attributes().ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value).ShouldBe(expected, ignoreOrder: true);
        }
    }

    private static string Of(TwimlDialTarget target)
    {
        string xml = new TwimlResponse(new TwimlDial { Targets = [target] }).ToXml();
        return xml[(Start.Length + "<Dial>".Length)..^"</Dial></Response>".Length];
    }

    private static string AnyText(Random random)
    {
        const string Awkward = "<>&'\"=/-[]!?;#%+ \t\r\nüß€\u00a0\u2028";
        var text = new StringBuilder();
        for (int left = random.Next(12); left > 0; left--)
        {
            text.Append(random.Next(4) switch
            {
                0 => (char)random.Next(char.MaxValue + 1),
                1 => (char)random.Next(0x7f),
                _ => Awkward[random.Next(Awkward.Length)],
            });
            if (random.Next(8) == 0) text.Append("\ud83d\ude00");
        }

        return text.ToString();
    }
}
