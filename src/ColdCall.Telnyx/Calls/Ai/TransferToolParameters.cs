namespace ColdCall.Telnyx;

/// <summary>Where a call can be transferred.</summary>
public sealed record TransferToolParameters
{
    /// <summary>The number or SIP URI that the target sees.</summary>
    public required string From { get; init; }

    /// <summary>Where to, for the assistant to choose.</summary>
    public required TransferTargets Targets { get; init; }
}
