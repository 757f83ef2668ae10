namespace ColdCall.Telnyx;

/// <summary><c>call.deepfake_detection.result</c>: it was judged whether the voice is a person's.</summary>
public sealed record CallDeepfakeDetectionResultEvent : CallEvent
{
    /// <summary>The verdict.</summary>
    public DeepfakeVerdict? Result { get; init; }

    /// <summary>How likely the voice is made by a machine, from 0 to 1; null if nothing was heard.</summary>
    public double? Score { get; init; }

    /// <summary>How much the moments that were looked at agree, in percent; null if nothing was heard.</summary>
    public double? Consistency { get; init; }
}
