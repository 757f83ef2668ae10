namespace ColdCall;

/// <summary>Whether a conference is being recorded.</summary>
public enum RecordingState
{
    /// <summary>It is not.</summary>
    Off = 0,

    /// <summary>It is.</summary>
    On = 1,

    /// <summary>A recording was begun, and what is said now is left out of it.</summary>
    Paused = 2,
}
