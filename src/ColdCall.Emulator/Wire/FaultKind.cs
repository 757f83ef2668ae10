namespace ColdCall.Emulator.Wire;

internal enum FaultKind
{
    /// <summary>The command is answered with this status.</summary>
    Status,

    /// <summary>The command hears nothing for a long time, then the connection is cut.</summary>
    Timeout,

    /// <summary>The connection is cut.</summary>
    Reset,

    /// <summary>The command is answered with something that is no answer of the provider.</summary>
    Garbage,

    /// <summary>The answer, or the webhook, comes late.</summary>
    Delay,

    /// <summary>The webhook is sent again, byte by byte.</summary>
    Duplicate,

    /// <summary>The webhook is held back until later ones of its call or conference have gone.</summary>
    Reorder,

    /// <summary>The webhook is never sent.</summary>
    Drop,

    /// <summary>The webhook's first attempt has a wrong signature.</summary>
    BadSignature,

    /// <summary>Before the webhook goes one that is the same but for a wrong signature.</summary>
    ForgedTwin,

    /// <summary>The webhook's first attempt is signed with a time long past.</summary>
    StaleTimestamp,

    /// <summary>The connection breaks in the middle of the webhook's first attempt.</summary>
    Truncated,

    /// <summary>The webhook's first attempt is truly signed, and no sense can be made of it.</summary>
    Malformed,
}
