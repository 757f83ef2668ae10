namespace ColdCall.Simulation.Faults;

internal enum Mishap
{
    /// <summary>No connection: the request never left.</summary>
    RequestNotSent,

    /// <summary>It left and nobody acted; no answer ever comes.</summary>
    RequestLost,

    /// <summary>The provider acted; no answer ever comes.</summary>
    AnswerLost,

    /// <summary>The provider acted; the connection broke.</summary>
    Reset,

    /// <summary>The provider acted and answered with 5xx.</summary>
    ErrorAfterActing,

    /// <summary>The provider did not act and answered with 5xx.</summary>
    ErrorBeforeActing,

    /// <summary>429 with Retry-After, in seconds or as a date, also one in the past.</summary>
    TooManyRequests,

    /// <summary>The provider acted; the answer is a page of HTML.</summary>
    Garbage,

    /// <summary>The answer takes seconds.</summary>
    SlowAnswer,

    WebhookLost,

    WebhookTwice,

    /// <summary>Up to 15 minutes.</summary>
    WebhookLate,

    /// <summary>A twin with another content comes first.</summary>
    WebhookForged,

    /// <summary>Half of it comes first.</summary>
    WebhookTruncated,

    /// <summary>It comes again, up to 15 minutes later.</summary>
    WebhookReplayed,

    StoreSlow,

    /// <summary>For seconds, nothing works.</summary>
    StoreDown,

    /// <summary>One operation fails.</summary>
    StoreRefuses,

    /// <summary>The connection is lost after the commit: the outcome is unknown.</summary>
    StoreAnswerLost,

    /// <summary>The process dies, at a boundary to the store or the network, and is started again.</summary>
    Crash,

    /// <summary>Nothing of the process runs for a while.</summary>
    Pause,

    /// <summary>Its wall clock jumps by an hour.</summary>
    ClockJump,

    HandlerThrows,

    /// <summary>It fails for ever.</summary>
    HandlerBroken,

    HandlerSlow,

    HandlerHangs,
}
