namespace ColdCall.Telnyx;

/// <summary>A SIP header.</summary>
public sealed record CustomHeader
{
    /// <summary>Its name, for example <c>X-Agent</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; init; }
}
