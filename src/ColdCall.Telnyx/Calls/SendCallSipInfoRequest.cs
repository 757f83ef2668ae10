namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.SendSipInfoAsync"/> sends.</summary>
public sealed record SendCallSipInfoRequest : CommandRequest
{
    /// <summary>What the message says, up to 1400 bytes.</summary>
    public required string Body { get; init; }

    /// <summary>Its content type, for example <c>application/json</c>.</summary>
    public required string ContentType { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
