namespace ColdCall.Simulation.Bugs;

/// <summary>Faults of the product that are planted to see that the simulation finds them.</summary>
internal enum PlantedBug
{
    None,

    /// <summary>The store forgets which events it has seen.</summary>
    ForgetsEvents,

    /// <summary>A dial whose answer did not come is sent again.</summary>
    ResendsDial,

    /// <summary>Now and then a callback that is owed is not stored.</summary>
    LosesCallback,

    /// <summary>A read gives the state before the last.</summary>
    GoesBack,

    /// <summary>Callbacks are made before what they tell is stored.</summary>
    CallsBackBeforeSave,

    /// <summary>Every leg on the account passes for ours.</summary>
    EndsForeignLegs,

    /// <summary>Who has to join first is forgotten.</summary>
    LosesAfter,

    /// <summary>Every leg that answers opens a room of its own.</summary>
    OpensTwice,

    /// <summary>A mute is sent once more when it is no longer wanted.</summary>
    RepeatsStaleMute,

    /// <summary>A conference that has ended is live again.</summary>
    RevivesEnded,

    /// <summary>Any signature will do.</summary>
    AcceptsForged,

    /// <summary>A webhook that could not be stored is acknowledged.</summary>
    AcknowledgesUnstored,

    /// <summary>A dial is sent before its intent is stored.</summary>
    DialsBeforeSave,

    /// <summary>Keys are not kept: a double click rings twice.</summary>
    ForgetsKeys,

    /// <summary>The provider's list always seems to be empty.</summary>
    ListsNothing,

    /// <summary>That a callback was made is not recorded.</summary>
    ForgetsCompletion,
}
