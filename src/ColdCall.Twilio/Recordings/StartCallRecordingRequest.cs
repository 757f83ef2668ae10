using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>How <see cref="ITwilioCallRecordings.CreateAsync"/> records.</summary>
public sealed record StartCallRecordingRequest : FormRequest
{
    /// <summary>Where the recording's steps are told.</summary>
    public string? RecordingStatusCallback { get; init; }

    /// <summary>How that is called. The default is POST.</summary>
    public CallbackMethod? RecordingStatusCallbackMethod { get; init; }

    /// <summary>Which steps are told. The default is <c>completed</c>.</summary>
    public IReadOnlyList<RecordingCallbackEvent>? RecordingStatusCallbackEvent { get; init; }

    /// <summary>The channels. The default is one.</summary>
    public RecordingChannels? RecordingChannels { get; init; }

    /// <summary>The direction that is recorded. The default is both.</summary>
    public RecordingTrack? RecordingTrack { get; init; }

    /// <summary>Whether silence at its ends is cut off. The default is not.</summary>
    public RecordingTrim? Trim { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add("RecordingStatusCallback", RecordingStatusCallback);
        fields.Add("RecordingStatusCallbackMethod", RecordingStatusCallbackMethod);
        fields.Add("RecordingStatusCallbackEvent", RecordingStatusCallbackEvent);
        fields.Add("RecordingChannels", RecordingChannels);
        fields.Add("RecordingTrack", RecordingTrack);
        fields.Add("Trim", Trim);
    }
}
