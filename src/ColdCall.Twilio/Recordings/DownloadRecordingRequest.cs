using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>The form of the file that <see cref="ITwilioRecordings.DownloadAsync"/> opens.</summary>
public sealed record DownloadRecordingRequest : FormRequest
{
    /// <summary>Its format. The default is WAV.</summary>
    public RecordingFormat? Format { get; init; }

    /// <summary>Its channels, 1 or 2. The default is as it was recorded.</summary>
    public int? RequestedChannels { get; init; }

    // The format stands in the path.
    internal override void WriteTo(FormFields fields) => fields.Add("RequestedChannels", RequestedChannels);
}
