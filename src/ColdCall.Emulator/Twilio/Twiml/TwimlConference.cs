using System.Xml.Linq;

namespace ColdCall.Emulator.Twilio.Twiml;

/// <summary>The attributes of a <c>Conference</c> as the fields of the request that would dial a participant into it: they are read in one place.</summary>
internal static class TwimlConference
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["muted"] = "Muted",
        ["startConferenceOnEnter"] = "StartConferenceOnEnter",
        ["endConferenceOnExit"] = "EndConferenceOnExit",
        ["participantLabel"] = "Label",
        ["maxParticipants"] = "MaxParticipants",
        ["region"] = "Region",
        ["coach"] = "CallSidToCoach",
        ["record"] = "ConferenceRecord",
        ["recordingStatusCallback"] = "ConferenceRecordingStatusCallback",
        ["recordingStatusCallbackMethod"] = "ConferenceRecordingStatusCallbackMethod",
        ["recordingStatusCallbackEvent"] = "ConferenceRecordingStatusCallbackEvent",
        ["statusCallback"] = "ConferenceStatusCallback",
        ["statusCallbackMethod"] = "ConferenceStatusCallbackMethod",
        ["statusCallbackEvent"] = "ConferenceStatusCallbackEvent",
    };

    public static TwilioForm FormOf(XElement conference)
    {
        var fields = conference.Attributes().Where(attribute => Fields.ContainsKey(attribute.Name.LocalName))
            .Select(attribute => KeyValuePair.Create(Fields[attribute.Name.LocalName], attribute.Value)).ToList();
        if (conference.Attribute("coach") is not null) fields.Add(new("Coaching", "true"));
        return new TwilioForm(fields);
    }
}
