namespace ColdCall.Storage;

/// <summary>A name that at most one holder has at a time.</summary>
public sealed record Reservation
{
    /// <summary>The name, unique over the whole store.</summary>
    public required string Name { get; init; }

    /// <summary>Who holds it: the id of a conference.</summary>
    public required string Holder { get; init; }
}
