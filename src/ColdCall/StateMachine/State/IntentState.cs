namespace ColdCall.StateMachine;

/// <summary>The life of an intent, the recorded wish to ring one destination once.</summary>
internal enum IntentState
{
    /// <summary>Recorded; its prerequisite has not joined yet, or it is about to be sent.</summary>
    Planned,

    /// <summary>Claimed and, as far as anybody can know, sent. It is never sent again.</summary>
    Sent,

    /// <summary>The outcome of the sending is not known.</summary>
    Unknown,

    /// <summary>The provider has the leg.</summary>
    Confirmed,

    /// <summary>Nothing rang and nothing will.</summary>
    Void,
}
