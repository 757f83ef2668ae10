using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>The states of the exchange in Twilio's words.</summary>
internal static class TwilioWords
{
    public static string StatusOf(Leg leg) => leg.State switch
    {
        LegState.Ringing => leg.Phone.IsThere ? "ringing" : "queued",
        LegState.Answered => "in-progress",
        _ => StatusOf(leg.Ending!.Cause),
    };

    public static string StatusOf(Conference conference) => conference.Status switch
    {
        ConferenceStatus.Waiting => "init",
        ConferenceStatus.InProgress => "in-progress",
        _ => "completed",
    };

    public static string StatusOf(Participant participant) => participant.Joined ? "connected" : participant.Leg.Phone.IsThere ? "ringing" : "connecting";

    public static string StatusOf(Recording recording) => recording switch
    {
        { SavedAt: not null } => "completed",
        { EndedAt: not null } => "processing",
        { IsPaused: true } => "paused",
        _ => "in-progress",
    };

    public static string? EndReasonOf(Conference conference)
    {
        bool isRemoved = conference.EndedBy is { } leg && TwilioLeg.Of(leg).IsRemoved;
        return conference.End switch
        {
            null => null,
            ConferenceEnd.HostLeft when isRemoved => "participant-with-end-conference-on-exit-kicked",
            ConferenceEnd.HostLeft => "participant-with-end-conference-on-exit-left",
            ConferenceEnd.AllLeft when isRemoved => "last-participant-kicked",
            ConferenceEnd.AllLeft => "last-participant-left",
            _ => "conference-ended-via-api",
        };
    }

    public static bool IsCoaching(Seat seat) => seat.Role == "whisper";

    public static string DirectionOf(Leg leg)
    {
        if (leg.Direction == LegDirection.Incoming) return "inbound";
        return TwilioLeg.Of(leg).Parent is null ? "outbound-api" : "outbound-dial";
    }

    public static string Flag(bool value) => value ? "true" : "false";

    private static string StatusOf(EndCause cause) => cause switch
    {
        EndCause.Completed or EndCause.TimeLimit => "completed",
        EndCause.Cancelled => "canceled",
        EndCause.Busy or EndCause.Rejected => "busy",
        EndCause.NoAnswer or EndCause.TimedOut or EndCause.Unreachable => "no-answer",
        _ => "failed",
    };
}
