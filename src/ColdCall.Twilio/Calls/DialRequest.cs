using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>What dialing has in common, into a conference or not.</summary>
public abstract record DialRequest : FormRequest
{
    /// <summary>Whom to call: a number in E.164 form, <c>sip:user@host</c>, or <c>client:identity</c> for a browser.</summary>
    public required string To { get; init; }

    /// <summary>The number to show, one of the account's; for a call to a browser or a SIP address also a name.</summary>
    public required string From { get; init; }

    /// <summary>Where the call's steps are told.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>How that is called. The default is POST.</summary>
    public CallbackMethod? StatusCallbackMethod { get; init; }

    /// <summary>Which steps are told. The default is <c>completed</c> alone.</summary>
    public IReadOnlyList<CallProgressEvent>? StatusCallbackEvent { get; init; }

    /// <summary>How long it may ring, in seconds, from 5 to 600. The default is 60; Twilio adds 5.</summary>
    public int? Timeout { get; init; }

    /// <summary>How long the call may last, in seconds.</summary>
    public int? TimeLimit { get; init; }

    /// <summary>Whether the call is recorded. The default is not.</summary>
    public bool? Record { get; init; }

    /// <summary>The channels of that recording. The default is one.</summary>
    public RecordingChannels? RecordingChannels { get; init; }

    /// <summary>The direction that is recorded. The default is both.</summary>
    public RecordingTrack? RecordingTrack { get; init; }

    /// <summary>Where the recording's steps are told.</summary>
    public string? RecordingStatusCallback { get; init; }

    /// <summary>How that is called. The default is POST.</summary>
    public CallbackMethod? RecordingStatusCallbackMethod { get; init; }

    /// <summary>Which steps of the recording are told. The default is <c>completed</c>.</summary>
    public IReadOnlyList<RecordingCallbackEvent>? RecordingStatusCallbackEvent { get; init; }

    /// <summary>Whether silence at the recording's ends is cut off. The default is yes.</summary>
    public RecordingTrim? Trim { get; init; }

    /// <summary>Whether Twilio listens for who answers. The default is not.</summary>
    public MachineDetection? MachineDetection { get; init; }

    /// <summary>How long it listens, in seconds. The default is 30.</summary>
    public int? MachineDetectionTimeout { get; init; }

    /// <summary>Speech longer than this is a machine's, in milliseconds, from 1000 to 6000. The default is 2400.</summary>
    public int? MachineDetectionSpeechThreshold { get; init; }

    /// <summary>Silence of this length ends speech, in milliseconds, from 500 to 5000. The default is 1200.</summary>
    public int? MachineDetectionSpeechEndThreshold { get; init; }

    /// <summary>Silence of this length at the beginning gives <c>unknown</c>, in milliseconds, from 2000 to 10000. The default is 5000.</summary>
    public int? MachineDetectionSilenceTimeout { get; init; }

    /// <summary>The user name for a SIP address that asks for one.</summary>
    public string? SipAuthUsername { get; init; }

    /// <summary>The password that goes with it.</summary>
    public string? SipAuthPassword { get; init; }

    /// <summary>The caller to show, where it is another than <see cref="From"/>.</summary>
    public string? CallerId { get; init; }

    /// <summary>The reason for the call that branded calling shows.</summary>
    public string? CallReason { get; init; }

    /// <summary>The token of the incoming call that is forwarded by this one.</summary>
    public string? CallToken { get; init; }

    /// <summary>The trunk of one's own carrier that takes the call, <c>BY</c> and 32 hexadecimal digits; for numbers only.</summary>
    public string? Byoc { get; init; }

    /// <summary>Where push notifications of the call are delivered.</summary>
    public string? ClientNotificationUrl { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("To", To);
        fields.Add("From", From);
        fields.Add("StatusCallback", StatusCallback);
        fields.Add("StatusCallbackMethod", StatusCallbackMethod);
        fields.Add("StatusCallbackEvent", StatusCallbackEvent);
        fields.Add("Timeout", Timeout);
        fields.Add("TimeLimit", TimeLimit);
        fields.Add("Record", Record);
        fields.Add("RecordingChannels", RecordingChannels);
        fields.Add("RecordingTrack", RecordingTrack);
        fields.Add("RecordingStatusCallback", RecordingStatusCallback);
        fields.Add("RecordingStatusCallbackMethod", RecordingStatusCallbackMethod);
        fields.Add("RecordingStatusCallbackEvent", RecordingStatusCallbackEvent);
        fields.Add("Trim", Trim);
        fields.Add("MachineDetection", MachineDetection);
        fields.Add("MachineDetectionTimeout", MachineDetectionTimeout);
        fields.Add("MachineDetectionSpeechThreshold", MachineDetectionSpeechThreshold);
        fields.Add("MachineDetectionSpeechEndThreshold", MachineDetectionSpeechEndThreshold);
        fields.Add("MachineDetectionSilenceTimeout", MachineDetectionSilenceTimeout);
        fields.Add("SipAuthUsername", SipAuthUsername);
        fields.Add("SipAuthPassword", SipAuthPassword);
        fields.Add("CallerId", CallerId);
        fields.Add("CallReason", CallReason);
        fields.Add("CallToken", CallToken);
        fields.Add("Byoc", Byoc);
        fields.Add("ClientNotificationUrl", ClientNotificationUrl);
    }
}
