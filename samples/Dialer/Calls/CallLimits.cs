namespace Dialer.Calls;

/// <summary>How long things may take.</summary>
internal static class CallLimits
{
    /// <summary>How long a call waits for its agent.</summary>
    public static readonly TimeSpan Agent = TimeSpan.FromSeconds(60);

    /// <summary>How soon an agent whose page was not there is rung again.</summary>
    public static readonly TimeSpan NextTry = TimeSpan.FromSeconds(1);
}
