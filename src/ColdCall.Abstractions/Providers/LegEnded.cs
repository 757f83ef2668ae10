namespace ColdCall.Providers;

/// <summary>The leg has ended.</summary>
public sealed record LegEnded : ProviderEvent
{
    /// <summary>Why, as far as the provider alone can tell: who had asked for it is the engine's knowledge.</summary>
    public required ParticipantEndCause Cause { get; init; }

    /// <summary>Whether the calling side ended it; null if the provider did not say. Of a leg that was dialed we are that side, of one that came to us we are not.</summary>
    public bool? EndedByCaller { get; init; }

    /// <summary>
    /// Whether another event usually follows, or has come already, that says more exactly why. This one counts only if none does.
    /// </summary>
    public bool Preliminary { get; init; }

    /// <summary>The provider's own words, for example <c>user_busy 486</c>; null if it gave none.</summary>
    public string? Detail { get; init; }
}
