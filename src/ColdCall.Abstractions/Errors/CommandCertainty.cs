namespace ColdCall;

/// <summary>What is known of a failed command's effect at the provider.</summary>
public enum CommandCertainty
{
    /// <summary>It never left this process: no connection, or refused here. Safe to ask again.</summary>
    NotSent = 0,

    /// <summary>The provider refused it and did nothing.</summary>
    Refused = 1,

    /// <summary>It may have acted: a timeout, a broken connection, a 5xx, an answer that cannot be read.</summary>
    Unknown = 2,
}
