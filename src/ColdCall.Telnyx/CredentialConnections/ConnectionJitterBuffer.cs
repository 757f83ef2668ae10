namespace ColdCall.Telnyx;

/// <summary>How a connection evens out sound that arrives unevenly.</summary>
public sealed record ConnectionJitterBuffer
{
    /// <summary>Whether it does so at all.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? EnableJitterBuffer { get; init; }

    /// <summary>The shortest delay, in milliseconds from 40 to 400.</summary>
    /// <value>Telnyx's default is 60.</value>
    public int? JitterbufferMsecMin { get; init; }

    /// <summary>The longest delay, in milliseconds from 40 to 400.</summary>
    /// <value>Telnyx's default is 200.</value>
    public int? JitterbufferMsecMax { get; init; }
}
