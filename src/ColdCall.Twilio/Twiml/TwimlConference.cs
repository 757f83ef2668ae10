using System.Xml;
using ColdCall.Twilio.Twiml;

namespace ColdCall.Twilio;

/// <summary>A conference, by its name; it is made if nobody is in one of that name.</summary>
/// <remarks>Settings of the whole conference count only from the first participant, so give the same ones to all.</remarks>
public sealed record TwimlConference : TwimlDialTarget
{
    /// <summary>The name, at most 128 characters. Make one that nobody can guess, and put no personal data into it.</summary>
    public required string Name { get; init; }

    /// <summary>The participant's label: unique in the conference, at most 128 characters, no slash. Null for none.</summary>
    public string? ParticipantLabel { get; init; }

    /// <summary>Whether the participant joins muted; null for no.</summary>
    public bool? Muted { get; init; }

    /// <summary>When the others hear a tone: <c>true</c>, <c>false</c>, <c>onEnter</c> or <c>onExit</c>. Null for <c>true</c>.</summary>
    public string? Beep { get; init; }

    /// <summary>Whether the conference starts when this participant comes; null for yes.</summary>
    public bool? StartConferenceOnEnter { get; init; }

    /// <summary>Whether it ends for all when this participant leaves; null for no.</summary>
    public bool? EndConferenceOnExit { get; init; }

    /// <summary>The call that this participant speaks to without the others hearing it; null for none.</summary>
    public string? Coach { get; init; }

    /// <summary>How much delay is allowed for smoother sound: <c>large</c>, <c>medium</c>, <c>small</c> or <c>off</c>. Null for <c>large</c>.</summary>
    public string? JitterBufferSize { get; init; }

    /// <summary>What is heard before the start; empty for silence, null for Twilio's music.</summary>
    public string? WaitUrl { get; init; }

    /// <summary>The HTTP method of <see cref="WaitUrl"/>; null for <c>POST</c>.</summary>
    public string? WaitMethod { get; init; }

    /// <summary>How many may be in it, 2 to 250; null for 250.</summary>
    public int? MaxParticipants { get; init; }

    /// <summary>Where it is mixed, for example <c>ie1</c>; null for where Twilio thinks best.</summary>
    public string? Region { get; init; }

    /// <summary>Whether it is recorded: <c>record-from-start</c> or <c>do-not-record</c>. Null for not.</summary>
    public string? Record { get; init; }

    /// <summary>Whether silence is cut off the recording: <c>trim-silence</c> or <c>do-not-trim</c>. Null for <c>trim-silence</c>.</summary>
    public string? Trim { get; init; }

    /// <summary>Where the conference's events are told; null for nowhere.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>Which: <c>start</c>, <c>end</c>, <c>join</c>, <c>leave</c>, <c>mute</c>, <c>hold</c>, <c>modify</c>, <c>speaker</c>, <c>announcement</c>. Empty for none.</summary>
    public IReadOnlyList<string> StatusCallbackEvents { get; init; } = [];

    /// <summary>The HTTP method of <see cref="StatusCallback"/>; null for <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; init; }

    /// <summary>Where it is told that a recording is complete; null for nowhere.</summary>
    public string? RecordingStatusCallback { get; init; }

    /// <summary>Which of its events: <c>in-progress</c>, <c>completed</c>, <c>absent</c>. Empty for <c>completed</c> alone.</summary>
    public IReadOnlyList<string> RecordingStatusCallbackEvents { get; init; } = [];

    /// <summary>The HTTP method of <see cref="RecordingStatusCallback"/>; null for <c>POST</c>.</summary>
    public string? RecordingStatusCallbackMethod { get; init; }

    internal override void Write(XmlWriter xml)
    {
        xml.WriteStartElement("Conference");
        WriteParticipant(xml);
        WriteConference(xml);
        xml.Text(Name);
        xml.WriteEndElement();
    }

    private void WriteParticipant(XmlWriter xml)
    {
        xml.Attribute("participantLabel", ParticipantLabel);
        xml.Attribute("muted", Muted);
        xml.Attribute("beep", Beep);
        xml.Attribute("startConferenceOnEnter", StartConferenceOnEnter);
        xml.Attribute("endConferenceOnExit", EndConferenceOnExit);
        xml.Attribute("coach", Coach);
        xml.Attribute("jitterBufferSize", JitterBufferSize);
    }

    private void WriteConference(XmlWriter xml)
    {
        xml.Attribute("waitUrl", WaitUrl);
        xml.Attribute("waitMethod", WaitMethod);
        xml.Attribute("maxParticipants", MaxParticipants);
        xml.Attribute("region", Region);
        xml.Attribute("record", Record);
        xml.Attribute("trim", Trim);
        xml.Attribute("statusCallback", StatusCallback);
        xml.Attribute("statusCallbackEvent", StatusCallbackEvents);
        xml.Attribute("statusCallbackMethod", StatusCallbackMethod);
        xml.Attribute("recordingStatusCallback", RecordingStatusCallback);
        xml.Attribute("recordingStatusCallbackEvent", RecordingStatusCallbackEvents);
        xml.Attribute("recordingStatusCallbackMethod", RecordingStatusCallbackMethod);
    }
}
