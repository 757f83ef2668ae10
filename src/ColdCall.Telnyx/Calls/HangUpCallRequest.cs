namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.HangUpAsync"/> sends.</summary>
public sealed record HangUpCallRequest : CommandRequest
{
    /// <summary>Base64 text for the leg's last events; null leaves what it has.</summary>
    public string? ClientState { get; init; }

    /// <summary>Headers for the BYE.</summary>
    public IReadOnlyList<CustomHeader>? CustomHeaders { get; init; }
}
