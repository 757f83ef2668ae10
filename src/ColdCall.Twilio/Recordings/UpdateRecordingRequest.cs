using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>What becomes of a recording that runs.</summary>
public sealed record UpdateRecordingRequest : FormRequest
{
    /// <summary><c>paused</c>, <c>in-progress</c> to go on, or <c>stopped</c>.</summary>
    public required RecordingStatus Status { get; init; }

    /// <summary>What a pause leaves in the recording. The default is silence.</summary>
    public RecordingPause? PauseBehavior { get; init; }

    internal override void WriteTo(FormFields fields)
    {
        fields.Add<RecordingStatus>("Status", Status);
        fields.Add("PauseBehavior", PauseBehavior);
    }
}
