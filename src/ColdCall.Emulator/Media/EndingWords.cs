using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Media;

/// <summary>How a leg ended, in words for the person at a phone page.</summary>
internal static class EndingWords
{
    public const string AnsweredElsewhere = "answered elsewhere";
    public const string Reset = "the emulator was reset";

    public static string Of(Leg leg) => leg.Ending switch
    {
        { Detail: { } detail } => detail,
        { Cause: EndCause.Completed, By: Party.Callee } => "hung up",
        { Cause: EndCause.Completed } => "the other side hung up",
        { Cause: EndCause.Cancelled } => "cancelled",
        { Cause: EndCause.NoAnswer or EndCause.TimedOut } => "not answered",
        { Cause: EndCause.Busy or EndCause.Rejected } => "rejected",
        { Cause: EndCause.TimeLimit } => "the time limit was reached",
        _ => "ended",
    };
}
