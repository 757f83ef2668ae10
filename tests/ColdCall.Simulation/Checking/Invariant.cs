namespace ColdCall.Simulation.Checking;

/// <summary>What must hold, always or at the end. A shrunk history has to break the same one.</summary>
internal enum Invariant
{
    OneThread,
    NothingEscapes,
    NothingSetAside,
    OneRingPerIntent,
    NoRingWithoutRecord,
    NoForbiddenRing,
    AfterWaits,
    OnlyGenuineEvents,
    AcceptedIsStored,
    CallbackIsStored,
    CallbackOnce,
    CallbackOrder,
    StateGoesForward,
    OneRoom,
    ForeignLegsSurvive,
    NewestWishHolds,
    NoUnknownLeft,
    LiveSetsAgree,
    StopEverythingStops,
    EverythingEnds,
    EverythingIsTold,
    BooksBalance,
    NoSecretsInLogs,
    ExpectedErrors,
}
