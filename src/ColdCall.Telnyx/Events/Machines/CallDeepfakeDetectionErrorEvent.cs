namespace ColdCall.Telnyx;

/// <summary><c>call.deepfake_detection.error</c>: it could not be judged whether the voice is a person's.</summary>
public sealed record CallDeepfakeDetectionErrorEvent : CallEvent
{
    /// <summary>Why not.</summary>
    public DeepfakeDetectionFault? ErrorMessage { get; init; }
}
