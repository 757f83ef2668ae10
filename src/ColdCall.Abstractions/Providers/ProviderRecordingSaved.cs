namespace ColdCall.Providers;

/// <summary>A recording is complete.</summary>
public sealed record ProviderRecordingSaved : ProviderEvent
{
    /// <summary>The recording.</summary>
    public required Recording Recording { get; init; }
}
