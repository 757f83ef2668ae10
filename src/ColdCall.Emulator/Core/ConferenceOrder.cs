namespace ColdCall.Emulator.Core;

/// <summary>What a conference is to be like.</summary>
internal sealed record ConferenceOrder
{
    /// <summary>The id under which the provider's face gave it out; null for one of the exchange's own.</summary>
    public string? Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What its name is unique within, among the active ones: each provider has names of its own.</summary>
    public string Scope { get; init; } = string.Empty;

    /// <summary>What the provider's face remembers about it; the exchange never looks inside.</summary>
    public object? Details { get; init; }

    public int MaxParticipants { get; init; } = 250;

    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromHours(4);

    public bool Starts { get; init; } = true;

    /// <summary>How many must have joined before it starts.</summary>
    public int StartsWith { get; init; } = 1;

    /// <summary>Whether somebody who is still rung keeps it open.</summary>
    public bool WaitsForRinging { get; init; }
}
