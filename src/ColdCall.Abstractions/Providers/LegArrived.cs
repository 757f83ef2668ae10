namespace ColdCall.Providers;

/// <summary>A leg that nobody of us dialed waits to be answered.</summary>
public sealed record LegArrived : ProviderEvent
{
    /// <summary>Who calls; null if the provider did not say.</summary>
    public string? From { get; init; }

    /// <summary>What was dialed; null if the provider did not say.</summary>
    public string? To { get; init; }

    /// <summary>The headers that came with the call.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of the type and the id: the other members hold numbers and words of strangers that belong into no log.</summary>
    public override string ToString() => $"{nameof(LegArrived)} {LegId}";
}
