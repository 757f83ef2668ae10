using System.Text.Json.Serialization;

namespace ColdCall.StateMachine;

/// <summary>
/// What is known of one participant: wishes and facts, each set once. Its state follows from the facts alone, so the order in which they
/// become known does not matter.
/// </summary>
internal sealed record ParticipantRecord
{
    public required int Number { get; init; }

    public required string Key { get; init; }

    /// <summary>Digest of the dial's content: tells a repeated request from another one under the same key.</summary>
    public required string Fingerprint { get; init; }

    public required Destination To { get; init; }

    public PhoneNumber? From { get; init; }

    /// <summary>Whether no other conference may dial its number before it has ended.</summary>
    public bool TakesNumber { get; init; }

    /// <summary>The places it holds within the limits of legs.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The participant that has to join first.</summary>
    public int? After { get; init; }

    public required TimeSpan RingTimeout { get; init; }

    public required TimeSpan MaxDuration { get; init; }

    public bool JoinMuted { get; init; }

    public AnswererDetection DetectAnswerer { get; init; }

    public bool EndConferenceOnExit { get; init; }

    /// <summary>Whether the leg came to us and was not dialed.</summary>
    public bool Incoming { get; init; }

    /// <summary>How it supervises the others; null for everybody who does not.</summary>
    public Supervision? Supervision { get; init; }

    /// <summary>The newest wish for another role, and its number.</summary>
    public Supervision? SupervisionAsked { get; init; }

    public long SupervisionWish { get; init; }

    public required DateTimeOffset DialedAt { get; init; }

    public IntentState Intent { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public string? LegId { get; init; }

    /// <summary>Whether the provider has told of the leg by an event. A leg of which nothing is heard is looked at more often.</summary>
    public bool HeardOf { get; init; }

    /// <summary>Whether the dial itself puts the leg into the conference.</summary>
    public bool JoinsByDial { get; init; }

    /// <summary>When the provider accepted to answer a leg that came to us; the event that says so may follow or be lost.</summary>
    public DateTimeOffset? AnswerAcceptedAt { get; init; }

    public int AnswerFailures { get; init; }

    public DateTimeOffset? AnswerRetryAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When we learned of the answer, by our own clock.</summary>
    public DateTimeOffset? AnsweredSeenAt { get; init; }

    /// <summary>Whom the provider heard answer.</summary>
    public Answerer? Verdict { get; init; }

    /// <summary>When an answering machine's greeting ended.</summary>
    public DateTimeOffset? GreetingEndedAt { get; init; }

    /// <summary>When the leg got into the provider's conference. It may still ring then.</summary>
    public DateTimeOffset? InRoomAt { get; init; }

    /// <summary>When we learned that it is out of the provider's conference, by our own clock.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>Whether the leg is known to be down. A participant can have ended while a leg of it still comes up, late and unwanted.</summary>
    public bool LegOver { get; init; }

    /// <summary>An end of the leg that another event usually tells more exactly; counts if that does not come.</summary>
    public PreliminaryEnd? PreliminaryEnd { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public ParticipantEndCause? Cause { get; init; }

    public string? CauseDetail { get; init; }

    public LegSide EndedBy { get; init; }

    /// <summary>When the provider accepted the leg into its conference; the event that says so may follow or be lost.</summary>
    public DateTimeOffset? JoinAcceptedAt { get; init; }

    public int JoinFailures { get; init; }

    public DateTimeOffset? JoinRetryAt { get; init; }

    public bool Muted { get; init; }

    public bool OnHold { get; init; }

    /// <summary>Numbers of the newest wishes: the answer to an older command no longer counts.</summary>
    public long MuteWish { get; init; }

    public long HoldWish { get; init; }

    /// <summary>Why we want the leg gone; null while we do not.</summary>
    public ParticipantEndCause? HangUpCause { get; init; }

    public DateTimeOffset? HangUpAcceptedAt { get; init; }

    public DateTimeOffset? HangUpRetryAt { get; init; }

    public int HangUpFailures { get; init; }

    /// <summary>When the provider was first seen not to have the leg although it should.</summary>
    public DateTimeOffset? AbsentSince { get; init; }

    /// <summary>How far the application has been told; states are told in order and once.</summary>
    public ParticipantState Told { get; init; }

    public bool AnswererTold { get; init; }

    public bool GreetingEndTold { get; init; }

    /// <summary>Only a machine has a greeting, whatever the verdict was.</summary>
    [JsonIgnore]
    public Answerer? Answerer => GreetingEndedAt is null ? Verdict : ColdCall.Answerer.Machine;

    /// <summary>Whether it is only there for what the others say: it is no company for them.</summary>
    [JsonIgnore]
    public bool OnlyListens => Supervision is { Role: not SupervisorRole.Barge };

    [JsonIgnore]
    public bool Ended => EndedAt is not null;

    [JsonIgnore]
    public bool InRoom => InRoomAt is not null && LeftAt is null && !Ended;

    [JsonIgnore]
    public bool HasLiveLeg => LegId is not null && !LegOver;

    /// <summary>Whether it may still come into the conference.</summary>
    [JsonIgnore]
    public bool OnItsWay => !Ended && LeftAt is null && State < ParticipantState.Joined;

    [JsonIgnore]
    public DateTimeOffset? JoinedAt => AnsweredAt is { } answered && InRoomAt is { } inRoom ? (answered > inRoom ? answered : inRoom) : null;

    [JsonIgnore]
    public ParticipantState State
    {
        get
        {
            if (Ended) return ParticipantState.Ended;
            if (LeftAt is not null) return ParticipantState.Left;
            if (AnsweredAt is not null) return InRoomAt is null ? ParticipantState.Answered : ParticipantState.Joined;
            return Intent switch
            {
                IntentState.Confirmed => ParticipantState.Ringing,
                IntentState.Unknown => ParticipantState.Unconfirmed,
                IntentState.Planned when After is not null => ParticipantState.Waiting,
                _ => ParticipantState.Dialing,
            };
        }
    }
}
