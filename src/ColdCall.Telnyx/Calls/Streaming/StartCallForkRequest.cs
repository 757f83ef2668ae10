namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StartForkAsync"/> sends: both targets.</summary>
public sealed record StartCallForkRequest : CommandRequest
{
    /// <summary>Where the media go that come from the leg: <c>udp:address:port</c>.</summary>
    public string? Rx { get; init; }

    /// <summary>Where the media go that go to the leg: <c>udp:address:port</c>.</summary>
    public string? Tx { get; init; }

    /// <summary>What is sent; only <see cref="ForkStreamType.Decrypted"/>.</summary>
    /// <value>Telnyx's default is <c>decrypted</c>.</value>
    public ForkStreamType? StreamType { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
