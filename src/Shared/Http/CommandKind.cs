namespace ColdCall.Http;

/// <summary>What a repeat of a command would do: it decides when a command is sent again.</summary>
internal enum CommandKind
{
    /// <summary>Reads only. Sent again after every fault that may pass.</summary>
    Read,

    /// <summary>Has the same effect twice as once. Sent again after every fault that may pass.</summary>
    Idempotent,

    /// <summary>
    /// Would ring a phone, be heard, record or make something a second time, if the provider did it twice. Sent again only when it surely did
    /// nothing.
    /// </summary>
    Once,

    /// <summary>
    /// Is heard on the line at once, and belongs to its moment. Sent again once and only when the provider asked to wait: what could not be sent then
    /// would come late into the middle of something else.
    /// </summary>
    Heard,
}
