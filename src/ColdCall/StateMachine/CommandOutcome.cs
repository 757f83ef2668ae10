namespace ColdCall.StateMachine;

/// <summary>What became of a command.</summary>
internal sealed record CommandOutcome
{
    /// <summary>Null if the provider accepted it.</summary>
    public CommandCertainty? Failure { get; init; }

    public ProviderErrorReason Reason { get; init; }

    /// <summary>The id that the provider answered with: of a leg or a conference. Null where there is none.</summary>
    public string? Id { get; init; }

    /// <summary>The provider's id of the conference that a dial has made or found; null for none.</summary>
    public string? ConferenceId { get; init; }

    /// <summary>The provider's words for a refusal, without personal data.</summary>
    public string? Detail { get; init; }

    public bool Accepted => Failure is null;

    public static CommandOutcome Done(string? id = null) => new() { Id = id };

    public static CommandOutcome Failed(CommandCertainty certainty, ProviderErrorReason reason = ProviderErrorReason.Other, string? detail = null) =>
        new() { Failure = certainty, Reason = reason, Detail = detail };
}
