using ColdCall.Providers;

namespace ColdCall.StateMachine;

/// <summary>What follows from an input: the new state, and the effects that are owed because of it.</summary>
internal sealed record Transition
{
    public required ConferenceRecord State { get; init; }

    /// <summary>Commands to send, after the state is saved.</summary>
    public IReadOnlyList<ProviderCommand> Commands { get; init; } = [];

    /// <summary>Callbacks to make, in order, after the state is saved.</summary>
    public IReadOnlyList<ConferenceEvent> Callbacks { get; init; } = [];

    /// <summary>When time has to be told again; null for never.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>Whether the input asked for something that the state does not allow; nothing was changed by it.</summary>
    public bool Refused { get; init; }
}
