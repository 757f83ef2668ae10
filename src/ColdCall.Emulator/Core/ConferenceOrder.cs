namespace ColdCall.Emulator.Core;

/// <summary>What a conference is to be like.</summary>
internal sealed record ConferenceOrder
{
    public required string Name { get; init; }

    public int MaxParticipants { get; init; } = 250;

    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromHours(4);

    public bool Starts { get; init; } = true;
}
