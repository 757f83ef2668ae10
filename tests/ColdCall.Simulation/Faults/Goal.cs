namespace ColdCall.Simulation.Faults;

/// <summary>What has to be seen over a batch of seeds: a simulation that never gets there proves nothing about it.</summary>
internal enum Goal
{
    WebhookBeforeDialAnswer,
    UnknownConfirmed,
    UnknownNotPlaced,
    CancelRacesAnswer,
    DeadLetter,
    CrashOwingCommands,
    TakeoverAfterRestart,
    StopEverythingDuringFaults,
    RetryAfterInThePast,
    WebhookUnavailable,
    StaleWebhookRefused,
    ForgedWebhookRefused,
    DuplicateEvent,
    SameKeySameContent,
    SameKeyOtherContent,
    PrerequisiteJoined,
    PrerequisiteEnded,
    ForbiddenNumberRefused,
    ForeignLegSurvives,
    ConferenceJoinedByTwo,
    CallbackRepeatedAfterCrash,
    MuteOvertaken,
}
