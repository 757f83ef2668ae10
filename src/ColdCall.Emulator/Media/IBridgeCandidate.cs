namespace ColdCall.Emulator.Media;

/// <summary>A page that may bridge audio.</summary>
internal interface IBridgeCandidate
{
    /// <summary>Its audio runs.</summary>
    bool CanBridge { get; }

    /// <summary>It is chosen before others: nobody closes it by the way, as they close an application's page.</summary>
    bool IsPreferred { get; }
}
