namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StartRecordingAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record StartCallRecordingRequest : CommandRequest
{
    /// <summary>The format of the recording.</summary>
    public required AudioFormat Format { get; init; }

    /// <summary>Whether the two sides are kept apart.</summary>
    public required RecordingChannels Channels { get; init; }

    /// <summary>The direction that is recorded; one alone makes a recording of one channel.</summary>
    /// <value>Telnyx's default is <c>both</c>.</value>
    public AudioTrack? RecordingTrack { get; init; }

    /// <summary>How long the recording may become, in seconds up to 14400; 0 for no limit.</summary>
    /// <value>Telnyx's default is 0.</value>
    public int? MaxLength { get; init; }

    /// <summary>
    /// The recording stops after this many seconds of silence, counted from the first words; 0 for never. Telnyx recognizes speech for
    /// that, and charges it.
    /// </summary>
    /// <value>Telnyx's default is 0.</value>
    public int? TimeoutSecs { get; init; }

    /// <summary>Whether a beep tells that the recording begins.</summary>
    public bool? PlayBeep { get; init; }

    /// <summary>What is cut off the recording; null for nothing.</summary>
    public RecordingTrim? Trim { get; init; }

    /// <summary>The recording's file name, from 1 to 40 characters, instead of the leg's id; Telnyx appends the time.</summary>
    public string? CustomFileName { get; init; }

    /// <summary>Whether the finished recording becomes text, told by <c>call.recording.transcription.saved</c>.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Transcription { get; init; }

    /// <summary>Who turns it into text.</summary>
    /// <value>Telnyx's default is <c>A</c>, which is Google.</value>
    public RecordingTranscriptionEngine? TranscriptionEngine { get; init; }

    /// <summary>
    /// The language that is spoken, as a code such as <c>en-US</c>, or <c>auto_detect</c>; not every engine knows every language.
    /// </summary>
    /// <value>Telnyx's default is <c>en-US</c>.</value>
    public string? TranscriptionLanguage { get; init; }

    /// <summary>Whether swear words are blanked; Google only.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? TranscriptionProfanityFilter { get; init; }

    /// <summary>Whether speakers are told apart; Google only.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? TranscriptionSpeakerDiarization { get; init; }

    /// <summary>The least number of speakers; Google only.</summary>
    /// <value>Telnyx's default is 2.</value>
    public int? TranscriptionMinSpeakerCount { get; init; }

    /// <summary>The greatest number of speakers; Google only.</summary>
    /// <value>Telnyx's default is 6.</value>
    public int? TranscriptionMaxSpeakerCount { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
