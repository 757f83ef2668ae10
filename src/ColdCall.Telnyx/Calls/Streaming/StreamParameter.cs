namespace ColdCall.Telnyx;

/// <summary>A parameter that the receiver of a stream gets when the connection begins.</summary>
public sealed record StreamParameter
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its value.</summary>
    public string? Value { get; init; }
}
