namespace ColdCall.Emulator.Core;

/// <summary>How a leg ended: why, by whom, and the SIP status that goes with it.</summary>
internal sealed record LegEnding(EndCause Cause, Party By, int SipStatus)
{
    /// <summary>What there is to say beyond the cause, for a person.</summary>
    public string? Detail { get; init; }

    public static LegEnding Completed(Party by) => new(EndCause.Completed, by, 200);

    public static LegEnding Cancelled { get; } = new(EndCause.Cancelled, Party.Caller, 487);

    public static LegEnding Busy { get; } = new(EndCause.Busy, Party.Callee, 486);

    public static LegEnding NoAnswer { get; } = new(EndCause.NoAnswer, Party.Caller, 487);

    public static LegEnding TimedOut { get; } = new(EndCause.TimedOut, Party.Caller, 487);

    public static LegEnding Rejected { get; } = new(EndCause.Rejected, Party.Callee, 603);

    public static LegEnding Unallocated { get; } = new(EndCause.Unallocated, Party.Callee, 404);

    public static LegEnding Unreachable { get; } = new(EndCause.Unreachable, Party.Callee, 480);

    public static LegEnding TimeLimit { get; } = new(EndCause.TimeLimit, Party.Caller, 200);

    public static LegEnding NoInstructions(string detail) => new(EndCause.NoInstructions, Party.Network, 503) { Detail = detail };

    public static LegEnding NoMedia(string detail) => new(EndCause.NoMedia, Party.Network, 488) { Detail = detail };
}
