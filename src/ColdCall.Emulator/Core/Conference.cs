namespace ColdCall.Emulator.Core;

/// <summary>A room that legs talk in.</summary>
internal sealed class Conference
{
    public required string Id { get; init; }

    public required ConferenceOrder Order { get; init; }

    /// <summary>The leg it was made from.</summary>
    public required Leg Owner { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public required ConferenceStatus Status { get; set; }

    public ConferenceEnd? End { get; set; }

    public Leg? EndedBy { get; set; }

    public List<Participant> Participants { get; } = [];

    public string Name => Order.Name;

    public string ConnectionId => Owner.Order.ConnectionId;

    public DateTimeOffset ExpiresAt => CreatedAt + Order.MaxDuration;

    public bool IsActive => Status != ConferenceStatus.Completed;
}
