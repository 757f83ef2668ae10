namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StopRecordingAsync"/> sends.</summary>
public sealed record StopCallRecordingRequest : CommandRequest
{
    /// <summary>The recording that stops; null where the leg has no more than one.</summary>
    public string? RecordingId { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
