namespace ColdCall.Telnyx;

/// <summary>The conference that a participant is in.</summary>
public sealed record ParticipantConference
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
