namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.RejectAsync"/> sends.</summary>
public sealed record RejectCallRequest : CommandRequest
{
    /// <summary>Why, as the caller gets to know it.</summary>
    public required CallRejectionCause Cause { get; init; }

    /// <summary>Base64 text for the leg's last events; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
