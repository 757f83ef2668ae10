namespace ColdCall.Emulator.Wire;

internal enum FaultKind
{
    /// <summary>The command is answered with this status.</summary>
    Status,

    /// <summary>The command hears nothing for a long time, then the connection is cut.</summary>
    Timeout,

    /// <summary>The connection is cut.</summary>
    Reset,

    /// <summary>The command is answered with something that is no JSON.</summary>
    Garbage,

    /// <summary>The answer, or the webhook, comes late.</summary>
    Delay,

    /// <summary>The webhook is sent twice.</summary>
    Duplicate,

    /// <summary>The webhook is never sent.</summary>
    Drop,

    /// <summary>The webhook's first attempt has a wrong signature.</summary>
    BadSignature,

    /// <summary>The webhook's first attempt is signed with a time long past.</summary>
    StaleTimestamp,
}
