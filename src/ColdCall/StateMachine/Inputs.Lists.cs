namespace ColdCall.StateMachine;

internal static partial class Inputs
{
    /// <summary>Compares the provider's own list with what we believe. One look proves little, so an absence counts only at the second.</summary>
    private static void TakeList(ConferenceDraft draft, MachineInput.LegsListed listed)
    {
        draft.TakeOwed(listed.CommandId);
        draft.State = draft.State with { ListedAt = draft.Now, ListRetryAt = null };
        foreach (ParticipantRecord participant in draft.State.Participants)
        {
            ListedLeg? leg = listed.Legs.FirstOrDefault(each =>
                each.LegId == participant.LegId || (each.Participant == participant.Number && participant.LegId is null));
            if (leg is not null)
                TakePresence(draft, participant, leg);
            else if (participant.HasLiveLeg || participant.Intent == IntentState.Unknown)
                TakeAbsence(draft, participant, listed.ShowsUnknown);
        }
    }

    /// <summary>The provider answers, but has no list that could show what we look for.</summary>
    private static void TakeNoList(ConferenceDraft draft, CommandOutcome outcome)
    {
        draft.State = draft.State with { ListRetryAt = draft.Now + Limits.SecondList };
        if (outcome is not { Failure: CommandCertainty.Refused, Reason: not (ProviderErrorReason.RateLimited or ProviderErrorReason.NotAllowed) }) return;
        foreach (ParticipantRecord participant in draft.State.Participants.Where(each => each is { Ended: false, Intent: IntentState.Unknown })) LeaveToOperator(draft, participant);
    }

    private static void LeaveToOperator(ConferenceDraft draft, ParticipantRecord participant)
    {
        if (draft.Now >= participant.SentAt + Limits.Unlisted) draft.End(participant, ParticipantEndCause.NeedsOperator);
    }

    private static void TakePresence(ConferenceDraft draft, ParticipantRecord participant, ListedLeg leg)
    {
        Confirm(draft, participant, leg.LegId);
        if (participant.AbsentSince is not null) draft.Change(participant, p => p with { AbsentSince = null });

        if (participant is not { AnsweredAt: null, Ended: false, Incoming: false }) return;

        // Where the provider does not say: nothing rings for longer than its ring timeout. The event of the answer was lost.
        if (leg.Answered ?? draft.Now >= participant.SentAt + participant.RingTimeout + Limits.RingTimeoutMargin) Answered(draft, participant, draft.Now);
    }

    private static void TakeAbsence(ConferenceDraft draft, ParticipantRecord participant, bool showsUnknown)
    {
        // A list read right after the dial may be older than the leg.
        if (draft.Now < participant.SentAt + Limits.SecondList) return;
        if (participant.Intent == IntentState.Unknown && !showsUnknown)
        {
            LeaveToOperator(draft, participant);
            return;
        }

        if (participant.Intent == IntentState.Unknown && draft.Now < participant.SentAt + Limits.FirstList) return;
        if (participant.AbsentSince is not { } since)
        {
            draft.Change(participant, p => p with { AbsentSince = draft.Now });
        }
        else if (draft.Now >= since + Limits.SecondList)
        {
            if (participant.Intent == IntentState.Unknown)
                draft.End(participant, ParticipantEndCause.NotPlaced);
            else
                LegDown(draft, participant, participant.AnsweredAt is null ? ParticipantEndCause.Failed : ParticipantEndCause.HungUp, "not on the provider's list", draft.Now);
        }
    }
}
