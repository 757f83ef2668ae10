namespace ColdCall;

/// <summary>A key was used again with other content. Nothing was changed and nothing was rung.</summary>
public sealed class KeyConflictException : ColdCallException
{
    /// <summary>Makes the error.</summary>
    /// <param name="key">The key that is taken.</param>
    /// <param name="holder">What has it: <c>conference</c> or <c>participant</c>, and its id.</param>
    public KeyConflictException(string key, string holder)
        : base($"The key '{key}' already names {holder}, which was asked for with other content. Use a new key for a new wish.")
    {
        Key = key;
        Holder = holder;
    }

    /// <summary>The key that is taken.</summary>
    public string Key { get; }

    /// <summary>What has it: <c>conference</c> or <c>participant</c>, and its id.</summary>
    public string Holder { get; }
}
