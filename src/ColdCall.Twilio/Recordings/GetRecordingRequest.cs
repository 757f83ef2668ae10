using ColdCall.Twilio.Http;

namespace ColdCall.Twilio;

/// <summary>Which recordings <see cref="ITwilioRecordings.GetAsync"/> knows.</summary>
public sealed record GetRecordingRequest : FormRequest
{
    /// <summary>Whether those count too whose file was deleted, for 40 days. The default is not.</summary>
    public bool? IncludeSoftDeleted { get; init; }

    internal override void WriteTo(FormFields fields) => fields.Add("IncludeSoftDeleted", IncludeSoftDeleted);
}
