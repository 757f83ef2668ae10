namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.UpdateClientStateAsync"/> sends.</summary>
public sealed record UpdateCallClientStateRequest
{
    /// <summary>Base64 text that Telnyx repeats in every later event of the leg.</summary>
    public required string ClientState { get; init; }
}
