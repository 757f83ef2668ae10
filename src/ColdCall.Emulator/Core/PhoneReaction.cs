namespace ColdCall.Emulator.Core;

/// <summary>What a phone does by itself once it rings.</summary>
internal enum PhoneReaction
{
    /// <summary>Nothing: it rings until somebody acts or the time is up.</summary>
    None,
    Answer,
    Busy,
    Reject,
    Unallocated,
    Unreachable,
}
