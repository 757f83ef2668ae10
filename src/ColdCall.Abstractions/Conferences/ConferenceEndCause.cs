namespace ColdCall;

/// <summary>Why a conference ended.</summary>
public enum ConferenceEndCause
{
    /// <summary>The application asked for it.</summary>
    Requested = 0,

    /// <summary>Everybody had left.</summary>
    EveryoneLeft = 1,

    /// <summary>A participant dialed with <see cref="DialRequest.EndConferenceOnExit"/> left.</summary>
    HostLeft = 2,

    /// <summary>One participant was alone for longer than <see cref="OpenConferenceRequest.AloneLimit"/>.</summary>
    Alone = 3,

    /// <summary>Nobody was dialed, or nobody joined, for longer than <see cref="OpenConferenceRequest.AloneLimit"/>.</summary>
    NobodyJoined = 4,

    /// <summary><see cref="OpenConferenceRequest.MaxDuration"/> was reached.</summary>
    TimeLimit = 5,

    /// <summary>The provider would not make the conference, although somebody had answered.</summary>
    Failed = 6,

    /// <summary>The application was shut down.</summary>
    Shutdown = 7,
}
