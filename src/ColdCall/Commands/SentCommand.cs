using ColdCall.StateMachine;

namespace ColdCall.Commands;

/// <summary>What became of a command at the provider; the error is there for callers that have to pass it on.</summary>
internal sealed record SentCommand(CommandOutcome Outcome, ProviderException? Error = null)
{
    /// <summary>The provider's list, if the command was to read it.</summary>
    public Providers.LegList? Legs { get; init; }

    /// <summary>The same of recordings.</summary>
    public IReadOnlyList<Recording>? Recordings { get; init; }
}
