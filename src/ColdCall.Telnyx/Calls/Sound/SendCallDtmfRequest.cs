namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.SendDtmfAsync"/> sends.</summary>
public sealed record SendCallDtmfRequest : CommandRequest
{
    /// <summary>The digits: <c>0-9</c>, <c>A-D</c>, <c>*</c>, <c>#</c>, and the pauses <c>w</c> (0.5 s) and <c>W</c> (1 s).</summary>
    public required string Digits { get; init; }

    /// <summary>How long each sounds, in milliseconds from 100 to 500.</summary>
    /// <value>Telnyx's default is 250.</value>
    public int? DurationMillis { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
