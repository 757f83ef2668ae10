namespace ColdCall.Telnyx;

/// <summary>
/// Whether the far side is checked for a voice made by a computer. The result is the event <c>call.deepfake_detection.result</c>, or
/// <c>call.deepfake_detection.error</c>.
/// </summary>
public sealed record DeepfakeDetection
{
    /// <summary>Whether it is checked.</summary>
    public required bool Enabled { get; init; }

    /// <summary>How long to wait for the result, in seconds from 5 to 60.</summary>
    /// <value>Telnyx's default is 15.</value>
    public int? Timeout { get; init; }

    /// <summary>How long to wait for sound, in seconds from 5 to 120; without any the check fails.</summary>
    /// <value>Telnyx's default is 30.</value>
    public int? RtpTimeout { get; init; }
}
