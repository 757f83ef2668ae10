namespace ColdCall.Storage;

/// <summary>What became of a save.</summary>
public enum SaveStatus
{
    /// <summary>All of it is kept.</summary>
    Saved = 0,

    /// <summary>Somebody else saved first: load, apply and save again. Nothing was kept.</summary>
    VersionConflict = 1,

    /// <summary>One of the event keys was saved before. Nothing was kept, and nothing needs to be.</summary>
    DuplicateEvent = 2,

    /// <summary>One of the reservations is held already. Nothing was kept.</summary>
    ReservationTaken = 3,
}
