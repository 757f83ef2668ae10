namespace ColdCall;

/// <summary>A phone as destination.</summary>
public sealed record PhoneDestination : Destination
{
    /// <summary>The number to ring.</summary>
    public required PhoneNumber Number { get; init; }

    /// <summary>The number with its middle digits hidden.</summary>
    public override string ToString() => Number.ToString();
}
