namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.ReferAsync"/> sends.</summary>
public sealed record ReferCallRequest : CommandRequest
{
    /// <summary>The SIP URI that the far side shall call instead.</summary>
    public required string SipAddress { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }

    /// <summary>Headers for the REFER.</summary>
    public IReadOnlyList<CustomHeader>? CustomHeaders { get; init; }

    /// <summary>SIP headers for the REFER that keep their own name.</summary>
    public IReadOnlyList<SipHeader>? SipHeaders { get; init; }

    /// <inheritdoc cref="DialCallRequest.SipAuthUsername" />
    public string? SipAuthUsername { get; init; }

    /// <inheritdoc cref="DialCallRequest.SipAuthPassword" />
    public string? SipAuthPassword { get; init; }
}
