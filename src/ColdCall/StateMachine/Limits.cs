namespace ColdCall.StateMachine;

/// <summary>Times that the rules use. They follow from how fast providers deliver, not from what applications want.</summary>
internal static class Limits
{
    /// <summary>How long a dial waits for its prerequisite to join.</summary>
    public static readonly TimeSpan Prerequisite = TimeSpan.FromSeconds(60);

    /// <summary>How long to wait for the event of a join that the provider has accepted before believing the answer alone.</summary>
    public static readonly TimeSpan JoinEvent = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait for the event of a hang-up that the provider has accepted before believing the answer alone.</summary>
    public static readonly TimeSpan HangUpEvent = TimeSpan.FromSeconds(10);

    /// <summary>How long a leg that left its conference may stay up: providers end it themselves as a rule.</summary>
    public static readonly TimeSpan LeftLeg = TimeSpan.FromSeconds(2);

    /// <summary>How long a conference may be empty before it ends: events of somebody just coming in may be on their way.</summary>
    public static readonly TimeSpan Empty = TimeSpan.FromSeconds(2);

    /// <summary>How long the end of the whole conference may take before legs are hung up one by one.</summary>
    public static readonly TimeSpan EndConference = TimeSpan.FromSeconds(5);

    /// <summary>How long a command may go without an answer. Senders give up sooner, so by then nobody will bring one.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(90);

    /// <summary>The provider's list is asked about an unknown dial no sooner than this after it was sent.</summary>
    public static readonly TimeSpan FirstList = TimeSpan.FromSeconds(30);

    /// <summary>Two lists count as two looks only with this much time between them.</summary>
    public static readonly TimeSpan SecondList = TimeSpan.FromSeconds(10);

    /// <summary>How often the provider's list is compared with a conference that has live legs.</summary>
    public static readonly TimeSpan RegularList = TimeSpan.FromSeconds(60);

    /// <summary>How often it is compared for a leg of which no event has come: webhooks may not reach us at all. Events are there sooner as a rule.</summary>
    public static readonly TimeSpan SilentList = TimeSpan.FromSeconds(5);

    /// <summary>A leg still on the list this long after its ring timeout must have been answered.</summary>
    public static readonly TimeSpan RingTimeoutMargin = TimeSpan.FromSeconds(15);

    /// <summary>How long after the end of a conference recordings are looked for whose event has not come.</summary>
    public static readonly IReadOnlyList<TimeSpan> RecordingLooks =
        [TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(3)];

    /// <summary>An unknown dial that the provider's list would not show is left to a person, once a list has been read after this time.</summary>
    public static readonly TimeSpan Unlisted = TimeSpan.FromSeconds(90);

    /// <summary>An unknown dial about which no list could be read by then is left to a person.</summary>
    public static readonly TimeSpan NeedsOperator = TimeSpan.FromMinutes(10);

    /// <summary>Tries of a creation or a join before it is given up.</summary>
    public const int MaxFailures = 4;

    private const int MaxBackoffSeconds = 60;

    public static TimeSpan Backoff(int failures) =>
        TimeSpan.FromSeconds(Math.Min(MaxBackoffSeconds, 1 << Math.Min(failures - 1, 6)));
}
