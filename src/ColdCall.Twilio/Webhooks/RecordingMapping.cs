namespace ColdCall.Twilio.Webhooks;

/// <summary>Twilio's recordings in the words that all providers share.</summary>
internal static class RecordingMapping
{
    /// <summary>The recording of an event; null if its file cannot be had yet, or never.</summary>
    /// <remarks>Twilio makes either format of any recording when it is asked for it.</remarks>
    public static Recording? Of(RecordingEvent told, string account) =>
        told is not { RecordingSid: { Length: > 0 } id } || told.Status != RecordingStatus.Completed ? null : new Recording
        {
            Id = id,
            Provider = TwilioDefaults.ProviderName,
            Account = account,
            StartedAt = told.StartTime,
            Duration = told.Duration,
        };

    public static Recording Of(TwilioRecording listed, string account) => new()
    {
        Id = listed.Sid,
        Provider = TwilioDefaults.ProviderName,
        Account = account,
        StartedAt = listed.StartTime,
        Duration = listed.Duration is { } seconds and >= 0 ? TimeSpan.FromSeconds(seconds) : null,
    };

    public static RecordingFormat FormatOf(ColdCall.RecordingFormat format) => format == ColdCall.RecordingFormat.Mp3 ? RecordingFormat.Mp3 : RecordingFormat.Wav;
}
