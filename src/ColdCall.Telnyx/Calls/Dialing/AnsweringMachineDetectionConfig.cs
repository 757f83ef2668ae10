namespace ColdCall.Telnyx;

/// <summary>
/// How answering machines are told from people. Times are in milliseconds. The premium detection takes
/// <see cref="TotalAnalysisTimeMillis"/> and <see cref="GreetingDurationMillis"/> only.
/// </summary>
public sealed record AnsweringMachineDetectionConfig
{
    /// <summary>How long the detection may take as a whole.</summary>
    /// <value>Telnyx's default is 3500.</value>
    public int? TotalAnalysisTimeMillis { get; init; }

    /// <summary>A silence this long after the first words means a person.</summary>
    /// <value>Telnyx's default is 800.</value>
    public int? AfterGreetingSilenceMillis { get; init; }

    /// <summary>A silence up to this length stands between two words of one sentence.</summary>
    /// <value>Telnyx's default is 50.</value>
    public int? BetweenWordsSilenceMillis { get; init; }

    /// <summary>A greeting longer than this comes from a machine.</summary>
    /// <value>Telnyx's default is 3500.</value>
    public int? GreetingDurationMillis { get; init; }

    /// <summary>A silence longer than this at the start means a machine.</summary>
    /// <value>Telnyx's default is 3500.</value>
    public int? InitialSilenceMillis { get; init; }

    /// <summary>More words than this come from a machine.</summary>
    /// <value>Telnyx's default is 5.</value>
    public int? MaximumNumberOfWords { get; init; }

    /// <summary>A single word longer than this comes from a machine.</summary>
    /// <value>Telnyx's default is 3500.</value>
    public int? MaximumWordLengthMillis { get; init; }

    /// <summary>The level of sound, without a unit, below which all counts as silence.</summary>
    /// <value>Telnyx's default is 256.</value>
    public int? SilenceThreshold { get; init; }

    /// <summary>How long the end of a machine's greeting is waited for.</summary>
    /// <value>Telnyx's default is 5000.</value>
    public int? GreetingTotalAnalysisTimeMillis { get; init; }

    /// <summary>A silence this long ends a machine's greeting.</summary>
    /// <value>Telnyx's default is 1500.</value>
    public int? GreetingSilenceDurationMillis { get; init; }
}
