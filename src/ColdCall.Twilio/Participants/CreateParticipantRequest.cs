using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>Whom <see cref="ITwilioParticipants.CreateAsync"/> dials into a conference, and how they join.</summary>
/// <remarks>Settings of the conference ride on its participants: give all of them the same.</remarks>
public sealed record CreateParticipantRequest : DialRequest
{
    /// <summary>A name for the participant, which later commands take in place of the call's id: at most 128 characters, no <c>/</c>, not like a call's id, and unique in the conference.</summary>
    public string? Label { get; init; }

    /// <summary>The name to show, of 2 to 255 characters; for SIP addresses only.</summary>
    public string? CallerDisplayName { get; init; }

    /// <summary>Whether it joins muted. The default is not.</summary>
    public bool? Muted { get; init; }

    /// <summary>When the conference beeps for it. The default is always.</summary>
    public BeepSetting? Beep { get; init; }

    /// <summary>Whether the conference starts when it joins. The default is yes.</summary>
    public bool? StartConferenceOnEnter { get; init; }

    /// <summary>Whether the conference ends when it leaves. The default is not.</summary>
    public bool? EndConferenceOnExit { get; init; }

    /// <summary>Whether the others hear the ringing. The default is yes.</summary>
    public bool? EarlyMedia { get; init; }

    /// <summary>What is heard before the conference starts: a sound file or TwiML. Empty for silence; the default is music.</summary>
    public string? WaitUrl { get; init; }

    /// <summary>How that is fetched. The default is POST.</summary>
    public CallbackMethod? WaitMethod { get; init; }

    /// <summary>Whether it coaches: only <see cref="CallSidToCoach"/> hears it.</summary>
    public bool? Coaching { get; init; }

    /// <summary>The call of the participant that is coached.</summary>
    public string? CallSidToCoach { get; init; }

    /// <summary>How much of its audio is held back to smooth it. The default is large.</summary>
    public JitterBufferSize? JitterBufferSize { get; init; }

    /// <summary>The most participants that the conference may have, from 2 to 250. The default is 250.</summary>
    public int? MaxParticipants { get; init; }

    /// <summary>Where the conference is mixed, for example <c>ie1</c>. The first participant that says one decides.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the conference is recorded. The default is not.</summary>
    public ConferenceRecordSetting? ConferenceRecord { get; init; }

    /// <summary>Whether silence at the ends of the conference's recording is cut off. The default is yes.</summary>
    public RecordingTrim? ConferenceTrim { get; init; }

    /// <summary>Where is told what happens in the conference. Of all participants the first one's counts.</summary>
    public string? ConferenceStatusCallback { get; init; }

    /// <summary>How that is called. The default is POST.</summary>
    public CallbackMethod? ConferenceStatusCallbackMethod { get; init; }

    /// <summary>What is told. The default is <c>start</c> and <c>end</c>; of all participants the first one's counts.</summary>
    public IReadOnlyList<ConferenceCallbackEvent>? ConferenceStatusCallbackEvent { get; init; }

    /// <summary>Where the steps of the conference's recording are told.</summary>
    public string? ConferenceRecordingStatusCallback { get; init; }

    /// <summary>How that is called. The default is POST.</summary>
    public CallbackMethod? ConferenceRecordingStatusCallbackMethod { get; init; }

    /// <summary>Which steps of it are told. The default is <c>completed</c>.</summary>
    public IReadOnlyList<RecordingCallbackEvent>? ConferenceRecordingStatusCallbackEvent { get; init; }

    /// <summary>Where is told who answered: a person, a machine or a fax.</summary>
    public string? AmdStatusCallback { get; init; }

    /// <summary>How that is called. The default is POST.</summary>
    public CallbackMethod? AmdStatusCallbackMethod { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        base.WriteTo(fields);
        fields.Add("Label", Label);
        fields.Add("CallerDisplayName", CallerDisplayName);
        fields.Add("Muted", Muted);
        fields.Add("Beep", Beep);
        fields.Add("StartConferenceOnEnter", StartConferenceOnEnter);
        fields.Add("EndConferenceOnExit", EndConferenceOnExit);
        fields.Add("EarlyMedia", EarlyMedia);
        fields.Add("WaitUrl", WaitUrl);
        fields.Add("WaitMethod", WaitMethod);
        fields.Add("Coaching", Coaching);
        fields.Add("CallSidToCoach", CallSidToCoach);
        fields.Add("JitterBufferSize", JitterBufferSize);
        fields.Add("MaxParticipants", MaxParticipants);
        fields.Add("Region", Region);
        fields.Add("ConferenceRecord", ConferenceRecord);
        fields.Add("ConferenceTrim", ConferenceTrim);
        fields.Add("ConferenceStatusCallback", ConferenceStatusCallback);
        fields.Add("ConferenceStatusCallbackMethod", ConferenceStatusCallbackMethod);
        fields.Add("ConferenceStatusCallbackEvent", ConferenceStatusCallbackEvent);
        fields.Add("ConferenceRecordingStatusCallback", ConferenceRecordingStatusCallback);
        fields.Add("ConferenceRecordingStatusCallbackMethod", ConferenceRecordingStatusCallbackMethod);
        fields.Add("ConferenceRecordingStatusCallbackEvent", ConferenceRecordingStatusCallbackEvent);
        fields.Add("AmdStatusCallback", AmdStatusCallback);
        fields.Add("AmdStatusCallbackMethod", AmdStatusCallbackMethod);
    }
}
