namespace ColdCall.Emulator.Core;

/// <summary>Why a leg ended, in no provider's words.</summary>
internal enum EndCause
{
    Completed,
    Cancelled,
    Busy,
    NoAnswer,

    /// <summary>Rang for its whole time, was rung again, and nobody answered then either.</summary>
    TimedOut,
    Rejected,
    Unallocated,

    /// <summary>A SIP destination nobody is registered for.</summary>
    Unreachable,
    TimeLimit,

    /// <summary>Its audio could not be connected.</summary>
    NoMedia,

    /// <summary>The application did not say what was to be done with it.</summary>
    NoInstructions,
}
