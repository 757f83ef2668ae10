namespace ColdCall.Emulator.Wire;

/// <summary>An event on its way to the application; each provider writes and signs it in its own manner.</summary>
internal abstract class Webhook
{
    public required string Id { get; init; }

    public required string EventType { get; init; }

    public required string Provider { get; init; }

    public string? LegId { get; init; }

    public string? ConferenceId { get; init; }

    /// <summary>Where it goes: the primary address, then the failover address, if there is one.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Writes and signs one attempt.</summary>
    /// <param name="address">Where this attempt goes.</param>
    /// <param name="attempt">1 and up.</param>
    /// <param name="signedAt">The true time: not the emulator's, which a test may have moved.</param>
    /// <param name="fault">A fault of the signature, if one strikes.</param>
    public abstract WireMessage Compose(string address, int attempt, DateTimeOffset signedAt, FaultKind? fault);
}
