namespace ColdCall.Storage;

/// <summary>How far a callback has come.</summary>
public enum InboxStatus
{
    /// <summary>To be made, or to be tried again.</summary>
    Pending = 0,

    /// <summary>Every handler has completed.</summary>
    Done = 1,

    /// <summary>Given up after the last try; kept for a person to look at and replay.</summary>
    Dead = 2,
}
