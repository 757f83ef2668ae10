namespace ColdCall;

/// <summary>That a participant supervises the others, and how.</summary>
/// <remarks>
/// A supervisor comes and goes without changing the conference for the others: he does not open it and is not heard ringing, and when only
/// those are left who listen or whisper, it ends. Telnyx: <c>supervisor_role</c> and <c>whisper_call_control_ids</c>; Twilio: <c>Muted</c>, <c>Coaching</c> and <c>CallSidToCoach</c>.
/// </remarks>
public sealed record Supervision
{
    /// <summary>Hears everybody and is heard by nobody.</summary>
    public static Supervision Monitor { get; } = new() { Role = SupervisorRole.Monitor };

    /// <summary>Takes part like everybody else.</summary>
    public static Supervision Barge { get; } = new() { Role = SupervisorRole.Barge };

    /// <summary>What the supervisor does.</summary>
    public required SupervisorRole Role { get; init; }

    /// <summary>Who alone hears a <see cref="SupervisorRole.Whisper"/>; null for the other roles. Once that participant has gone, nobody hears it.</summary>
    public ParticipantId? WhisperTo { get; init; }

    /// <summary>Is heard by one participant alone.</summary>
    /// <param name="participant">Who hears it, in the same conference.</param>
    /// <returns>The role.</returns>
    public static Supervision Whisper(ParticipantId participant) => new() { Role = SupervisorRole.Whisper, WhisperTo = participant };
}
