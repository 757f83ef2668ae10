namespace ColdCall.Telnyx;

/// <summary>One place to transfer a call to.</summary>
public sealed record TransferTarget
{
    /// <summary>The number or SIP URI.</summary>
    public required string To { get; init; }

    /// <summary>Its name, by which the assistant chooses.</summary>
    public string? Name { get; init; }
}
