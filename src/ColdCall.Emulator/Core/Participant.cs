namespace ColdCall.Emulator.Core;

/// <summary>A leg in a conference.</summary>
internal sealed class Participant
{
    public required string Id { get; init; }

    public required Leg Leg { get; init; }

    public required Conference Conference { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public required Seat Seat { get; set; }

    /// <summary>False while its phone still rings (early media).</summary>
    public bool Joined { get; set; }

    /// <summary>Everybody waits on hold until the conference starts.</summary>
    public bool IsOnHold => Seat.OnHold || Conference.Status == ConferenceStatus.Waiting;
}
