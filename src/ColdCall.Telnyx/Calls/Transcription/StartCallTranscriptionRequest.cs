namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StartTranscriptionAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record StartCallTranscriptionRequest : CommandRequest
{
    /// <summary>Who recognizes the speech; null takes the engine of <see cref="TranscriptionEngineConfig"/>.</summary>
    /// <value>Telnyx's default is <c>Google</c>.</value>
    public TranscriptionEngine? TranscriptionEngine { get => field ?? TranscriptionEngineConfig?.TranscriptionEngine; init; }

    /// <summary>Language, model and the like, in the form of that engine.</summary>
    public TranscriptionEngineConfig? TranscriptionEngineConfig { get; init; }

    /// <summary>
    /// Whose speech: of the leg that the command is about (<c>inbound</c>), of the other one (<c>outbound</c>), or of both.
    /// </summary>
    /// <value>Telnyx's default is <c>inbound</c>.</value>
    public AudioTrack? TranscriptionTracks { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
