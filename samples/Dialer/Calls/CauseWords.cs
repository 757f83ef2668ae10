using ColdCall;

namespace Dialer.Calls;

/// <summary>Causes, from the SDK's words into ours, and into words for a person.</summary>
internal static class CauseWords
{
    public static string For(CallCause cause) => cause switch
    {
        CallCause.HungUp => "The person called hung up.",
        CallCause.Ended => "The call was ended.",
        CallCause.Busy => "The line was busy.",
        CallCause.NoAnswer => "Nobody answered.",
        CallCause.Rejected => "The call was declined.",
        CallCause.InvalidNumber => "The number does not exist.",
        CallCause.Unreachable => "The phone could not be reached.",
        CallCause.AgentNeverJoined => "No agent joined the call, so nobody was rung.",
        CallCause.AgentLeft => "The agent left the call.",
        CallCause.Interrupted => "The call was interrupted: the application was restarted.",
        CallCause.TimeLimit => "The call reached its time limit.",
        _ => "The call failed.",
    };

    /// <returns>What the end of the lead's leg says about the call; null if it only follows from something else.</returns>
    public static CallCause? OfLead(ParticipantEndCause? cause) => cause switch
    {
        ParticipantEndCause.HungUp => CallCause.HungUp,
        ParticipantEndCause.Busy => CallCause.Busy,
        ParticipantEndCause.NoAnswer => CallCause.NoAnswer,
        ParticipantEndCause.Rejected => CallCause.Rejected,
        ParticipantEndCause.InvalidDestination => CallCause.InvalidNumber,
        ParticipantEndCause.Unreachable => CallCause.Unreachable,
        ParticipantEndCause.TimeLimit => CallCause.TimeLimit,
        ParticipantEndCause.Refused or ParticipantEndCause.NotAllowed or ParticipantEndCause.NotPlaced or ParticipantEndCause.NeedsOperator or ParticipantEndCause.Failed => CallCause.Failed,
        _ => null,
    };

    /// <returns>What the end of the agent's leg says about the call; null if it only follows from something else.</returns>
    public static CallCause? OfAgent(ParticipantEndCause? cause, bool joined) => cause switch
    {
        ParticipantEndCause.Removed or ParticipantEndCause.ConferenceEnded or ParticipantEndCause.PrerequisiteEnded or null => null,
        ParticipantEndCause.TimeLimit => CallCause.TimeLimit,
        ParticipantEndCause.Refused or ParticipantEndCause.NotAllowed or ParticipantEndCause.NotPlaced or ParticipantEndCause.NeedsOperator or ParticipantEndCause.Failed => CallCause.Failed,
        _ => joined ? CallCause.AgentLeft : CallCause.AgentNeverJoined,
    };

    /// <returns>What is left to say when no leg has said it.</returns>
    public static CallCause Of(ConferenceEndCause cause) => cause switch
    {
        ConferenceEndCause.NobodyJoined => CallCause.AgentNeverJoined,
        ConferenceEndCause.TimeLimit => CallCause.TimeLimit,
        ConferenceEndCause.Failed => CallCause.Failed,
        ConferenceEndCause.Shutdown => CallCause.Interrupted,
        ConferenceEndCause.Requested => CallCause.Ended,
        _ => CallCause.HungUp,
    };
}
