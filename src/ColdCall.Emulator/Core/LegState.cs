namespace ColdCall.Emulator.Core;

internal enum LegState
{
    /// <summary>A dialled leg whose phone rings, or an incoming leg that waits to be answered.</summary>
    Ringing,
    Answered,
    Ended,
}
