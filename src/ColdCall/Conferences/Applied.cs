using ColdCall.Providers;
using ColdCall.StateMachine;
using ColdCall.Storage;

namespace ColdCall.Conferences;

/// <summary>What became of an input.</summary>
internal sealed record Applied(ApplyStatus Status)
{
    /// <summary>The saved state; null if there is no such conference.</summary>
    public ConferenceRecord? State { get; init; }

    /// <summary>The commands to send now, by whoever applied the input.</summary>
    public IReadOnlyList<ProviderCommand> Commands { get; init; } = [];

    /// <summary>The reservation in the way.</summary>
    public Reservation? Taken { get; init; }
}
