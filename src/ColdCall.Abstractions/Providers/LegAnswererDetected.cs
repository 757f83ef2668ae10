namespace ColdCall.Providers;

/// <summary>The provider has judged who answered a leg.</summary>
public sealed record LegAnswererDetected : ProviderEvent
{
    /// <summary>Its verdict.</summary>
    public required Answerer Answerer { get; init; }
}
