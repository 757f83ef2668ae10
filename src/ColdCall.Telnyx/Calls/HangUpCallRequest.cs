namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.HangUpAsync"/> sends.</summary>
public sealed record HangUpCallRequest
{
    /// <summary>Base64 text for the leg's last events; null leaves what it has.</summary>
    public string? ClientState { get; init; }

    /// <summary>A name of this command: Telnyx ignores a second one of the same name for this leg within 60 seconds.</summary>
    public string? CommandId { get; init; }
}
