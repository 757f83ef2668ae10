namespace ColdCall.Twilio;

/// <summary>A participant as Twilio describes it.</summary>
public sealed record TwilioParticipant
{
    /// <summary>The id of its call: <c>CA</c> and 32 hexadecimal digits.</summary>
    public string CallSid { get; init => field = value ?? ""; } = "";

    /// <summary>The conference it is in.</summary>
    public string? ConferenceSid { get; init; }

    /// <summary>The account.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The name it was given.</summary>
    public string? Label { get; init; }

    /// <summary>How far its call has come.</summary>
    public ParticipantStatus? Status { get; init; }

    /// <summary>Whether it is muted.</summary>
    public bool? Muted { get; init; }

    /// <summary>Whether it is on hold.</summary>
    public bool? Hold { get; init; }

    /// <summary>Whether it coaches.</summary>
    public bool? Coaching { get; init; }

    /// <summary>The call of the participant that it coaches.</summary>
    public string? CallSidToCoach { get; init; }

    /// <summary>Whether the conference started when it joined.</summary>
    public bool? StartConferenceOnEnter { get; init; }

    /// <summary>Whether the conference ends when it leaves.</summary>
    public bool? EndConferenceOnExit { get; init; }

    /// <summary>How long it waits before it is dialed, in milliseconds; only when it was just created.</summary>
    public double? QueueTime { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? DateUpdated { get; init; }

    /// <summary>Its address below the API's host.</summary>
    public string? Uri { get; init; }
}
