namespace Dialer.Data;

/// <summary>Somebody who may be called.</summary>
internal sealed class Contact
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    public required string Company { get; set; }

    /// <summary>In E.164 form; no two contacts have the same.</summary>
    public required string Phone { get; init; }

    public required string Note { get; set; }

    /// <summary>Name and company in lower case: the database compares only ASCII letters without regard to case.</summary>
    public required string SearchText { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
