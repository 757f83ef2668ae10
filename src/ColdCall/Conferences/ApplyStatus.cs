namespace ColdCall.Conferences;

internal enum ApplyStatus
{
    /// <summary>Saved.</summary>
    Applied,

    /// <summary>The state does not allow what was asked; nothing was saved.</summary>
    Refused,

    /// <summary>The event was known before; nothing was saved.</summary>
    Duplicate,

    /// <summary>Somebody else has the key; nothing was saved.</summary>
    KeyTaken,

    /// <summary>There is no such conference.</summary>
    NotFound,

    /// <summary>The conference was set aside; nothing was saved.</summary>
    Quarantined,
}
