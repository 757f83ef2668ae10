using ColdCall.Providers;

namespace ColdCall.StateMachine;

internal static partial class Inputs
{
    /// <summary>What a process owed that has gone. It may have been sent or not; only what can do no harm twice is sent again.</summary>
    private static void TakeOver(ConferenceDraft draft, IReadOnlyList<string> alive)
    {
        foreach (OwedCommand owed in draft.State.Owed.Where(owed => owed.Owner is null || !alive.Contains(owed.Owner)).ToList())
        {
            if (IsRepeatable(draft.State, owed.Command))
                draft.OweAgain(owed);
            else
                TakeAnswer(draft, new MachineInput.CommandAnswered(owed.Command.CommandId, CommandOutcome.Failed(CommandCertainty.Unknown)));
        }
    }

    /// <summary>
    /// A dial would ring twice, an announcement be heard twice, a recording be made twice; a conference is looked up before it is created again; and a wish
    /// that a newer one has overtaken is nobody's any more.
    /// </summary>
    private static bool IsRepeatable(ConferenceRecord state, ProviderCommand command) => command switch
    {
        JoinCommand or AnswerCommand or HangUpCommand or EndConferenceCommand or FindConferenceCommand or ListLegsCommand or ListRecordingsCommand => true,
        SetMutedCommand or SetOnHoldCommand or SetSupervisionCommand => Rules.IsNewestWish(state, command),
        _ => false,
    };
}
