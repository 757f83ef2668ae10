namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StopForkAsync"/> sends.</summary>
public sealed record StopCallForkRequest : CommandRequest
{
    /// <summary>What was sent, as in the command that began it.</summary>
    /// <value>Telnyx's default is <c>raw</c>.</value>
    public ForkStreamType? StreamType { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
