namespace ColdCall;

/// <summary>The guard does not let this destination be rung. Nothing was stored and nothing was sent.</summary>
public sealed class DestinationNotAllowedException : ColdCallException
{
    /// <summary>Makes the error.</summary>
    /// <param name="destination">The destination.</param>
    /// <param name="reason">Why it is refused.</param>
    /// <param name="problem">The same in words, with the remedy, as a sentence.</param>
    public DestinationNotAllowedException(Destination destination, DestinationRefusalReason reason, string problem)
        : base($"{destination} is not dialed: {problem}")
    {
        Destination = destination;
        Reason = reason;
    }

    /// <summary>The destination. Its text is masked.</summary>
    public Destination Destination { get; }

    /// <summary>Why it is refused.</summary>
    public DestinationRefusalReason Reason { get; }
}
