namespace ColdCall.Emulator.Wire;

/// <summary>An event on its way to the application; each provider writes and signs it in its own manner.</summary>
internal abstract class Webhook
{
    public required string Id { get; init; }

    public required string EventType { get; init; }

    public required string Provider { get; init; }

    public string? LegId { get; init; }

    public string? ConferenceId { get; init; }

    public virtual string Method => "POST";

    public virtual string ContentType => "application/json";

    /// <summary>True if its signature says when it was signed.</summary>
    public virtual bool IsTimeSigned => false;

    /// <summary>How long the receiver may take; null for as long as the emulator is told.</summary>
    public virtual TimeSpan? Patience => null;

    /// <summary>What the provider does with the answer once no attempt follows; it says what was wrong with it. Null if it does not read it.</summary>
    public Func<DeliveryResult, DateTimeOffset, string?>? WhenConcluded { get; init; }

    /// <summary>Where an attempt goes, 1 and up.</summary>
    public abstract string AddressOf(int attempt);

    /// <summary>How long after a failed attempt the next is made; null if there is none.</summary>
    public abstract TimeSpan? WaitAfter(int attempt, DeliveryResult result);

    /// <summary>Writes and signs one attempt.</summary>
    /// <param name="address">Where this attempt goes.</param>
    /// <param name="attempt">1 and up.</param>
    /// <param name="signedAt">The true time: not the emulator's, which a test may have moved.</param>
    /// <param name="fault">A fault of the signature or of the body, if one strikes.</param>
    public abstract WireMessage Compose(string address, int attempt, DateTimeOffset signedAt, FaultKind? fault);
}
