using ColdCall.StateMachine;

namespace ColdCall.Tests.StateMachine;

/// <summary>Whether the provider acts on a command, and what is answered in place of its own answer.</summary>
internal sealed record CommandFate(bool Acts, CommandOutcome? Answer)
{
    /// <summary>Whether anybody lives to bring an answer.</summary>
    public bool Answers { get; init; } = true;

    public static CommandFate Done { get; } = new(true, null);

    public static CommandFate LostAfterActing { get; } = new(true, CommandOutcome.Failed(CommandCertainty.Unknown));

    public static CommandFate LostBeforeActing { get; } = new(false, CommandOutcome.Failed(CommandCertainty.Unknown));

    public static CommandFate NeverAnswered { get; } = new(true, null) { Answers = false };

    public static CommandFate Refused { get; } = new(false, CommandOutcome.Failed(CommandCertainty.Refused));

    public static CommandFate NotSent { get; } = new(false, CommandOutcome.Failed(CommandCertainty.NotSent));
}
