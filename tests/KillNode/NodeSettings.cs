namespace KillNode;

/// <summary>The section <c>Node</c>.</summary>
internal sealed class NodeSettings
{
    public string Database { get; set; } = "";

    /// <summary>Where the handler writes down what it is told.</summary>
    public string Journal { get; set; } = "";

    public DateTimeOffset Epoch { get; set; }

    public int Factor { get; set; } = 1;

    /// <summary>Counts the processes on one file, from 1.</summary>
    public int Life { get; set; } = 1;

    public KillPoint Point { get; set; }

    /// <summary>At which time that the point is reached.</summary>
    public int Hit { get; set; } = 1;

    /// <summary>The number, in digits, of whom the points are about.</summary>
    public string Victim { get; set; } = "";
}
