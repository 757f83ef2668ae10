namespace Dialer.Configuration;

/// <summary>The values of <c>Dialer:Store</c>: where the state of calls is kept.</summary>
internal static class CallStore
{
    /// <summary>In a file of the data folder: a call outlives this process.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>Nowhere: what is live when the process goes is ended, or found by nobody.</summary>
    public const string Memory = "memory";
}
