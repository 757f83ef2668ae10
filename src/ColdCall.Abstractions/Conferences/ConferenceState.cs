namespace ColdCall;

/// <summary>How far a conference has come. It only ever moves to a greater value.</summary>
public enum ConferenceState
{
    /// <summary>Opened by the application; nobody has joined yet and the provider need not know of it.</summary>
    Open = 0,

    /// <summary>Somebody has joined: the conference exists at the provider.</summary>
    Active = 1,

    /// <summary>It is being ended: no new participant is accepted and every leg is being hung up.</summary>
    Ending = 2,

    /// <summary>Over: every leg has ended. Nothing revives it.</summary>
    Ended = 3,
}
