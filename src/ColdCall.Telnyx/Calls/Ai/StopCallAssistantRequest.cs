namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StopAssistantAsync"/> sends.</summary>
public sealed record StopCallAssistantRequest : CommandRequest
{
    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
