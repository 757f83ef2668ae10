namespace ColdCall;

/// <summary>As many legs are live as may be at once. Nothing was stored and nothing was sent.</summary>
public sealed class TooManyLegsException : ColdCallException
{
    /// <summary>Makes the error.</summary>
    /// <param name="setting">The key of the setting that says how many.</param>
    /// <param name="whose">The account or agent whose legs are counted.</param>
    /// <param name="limit">How many there may be.</param>
    public TooManyLegsException(string setting, string whose, int limit)
        : base($"{whose} has {limit} live or waiting legs already, which is all that {setting} allows. Dial again when one of them has ended, or raise it.")
    {
        Setting = setting;
        Limit = limit;
    }

    /// <summary>The key of the setting that says how many, for example <c>ColdCall:Guard:MaxLegs</c>.</summary>
    public string Setting { get; }

    /// <summary>How many there may be.</summary>
    public int Limit { get; }
}
