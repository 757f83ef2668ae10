namespace ColdCall;

/// <summary>A key was used again with other content. Nothing was changed and nothing was rung.</summary>
public sealed class KeyConflictException : ColdCallException
{
    /// <summary>Makes the error.</summary>
    /// <param name="key">The key that is taken.</param>
    /// <param name="holder">The id of what has it.</param>
    public KeyConflictException(string key, string holder)
        : base($"The key '{key}' already names {holder}, which was asked for with other content. Use a new key for a new wish.")
    {
        Key = key;
        Holder = holder;
    }

    /// <summary>The key that is taken.</summary>
    public string Key { get; }

    /// <summary>The id of what has it.</summary>
    public string Holder { get; }
}
