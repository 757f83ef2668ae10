namespace ColdCall.Telnyx.Webhooks;

/// <summary>Telnyx's recordings in the words that all providers share.</summary>
internal static class RecordingMapping
{
    public static AudioFormat FormatOf(RecordingFormat format) => format == RecordingFormat.Mp3 ? AudioFormat.Mp3 : AudioFormat.Wav;

    public static Recording Of(TelnyxRecording recording, string account) => new()
    {
        Id = recording.Id,
        Provider = TelnyxDefaults.ProviderName,
        Account = account,
        Format = recording.DownloadUrls is { Wav: null, Mp3: not null } ? RecordingFormat.Mp3 : RecordingFormat.Wav,
        StartedAt = recording.RecordingStartedAt,
        EndedAt = recording.RecordingEndedAt,
        Duration = recording.DurationMillis is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
    };

    public static Recording? Of(ConferenceRecordingSavedEvent saved, string account) =>
        Of(saved.RecordingId, saved.Format, saved.RecordingUrls, account, (saved.RecordingStartedAt, saved.RecordingEndedAt));

    public static Recording? Of(CallRecordingSavedEvent saved, string account) =>
        Of(saved.RecordingId, saved.Format, saved.RecordingUrls, account, (saved.RecordingStartedAt, saved.RecordingEndedAt));

    // The time between the two includes pauses, so it is not told as the duration.
    private static Recording? Of(
        string? id, AudioFormat? format, RecordingUrls? urls, string account, (DateTimeOffset? StartedAt, DateTimeOffset? EndedAt) time) =>
        id is not { Length: > 0 } ? null : new Recording
        {
            Id = id,
            Provider = TelnyxDefaults.ProviderName,
            Account = account,
            Format = format == AudioFormat.Mp3 || urls is { Wav: null, Mp3: not null } ? RecordingFormat.Mp3 : RecordingFormat.Wav,
            StartedAt = time.StartedAt,
            EndedAt = time.EndedAt,
        };
}
