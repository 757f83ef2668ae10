using ColdCall.Providers;

namespace ColdCall.StateMachine;

internal static partial class Rules
{
    /// <summary>Every leg that nobody wants any longer is ended, until the provider says that it has.</summary>
    private static void Leaving(ConferenceDraft draft)
    {
        if (draft.State.EndingAt is not null) ShowEverybodyOut(draft);
        foreach (ParticipantRecord participant in draft.State.Participants.Where(participant => participant.HasLiveLeg))
        {
            if (BelievePreliminaryEnd(draft, participant)) continue;
            WantGone(draft, participant);
            HangUp(draft, draft.State.Find(participant.Number)!);
        }
    }

    private static void ShowEverybodyOut(ConferenceDraft draft)
    {
        foreach (ParticipantRecord participant in draft.State.Participants.Where(participant => participant is { Ended: false, LeftAt: null, HangUpCause: null }))
            draft.Change(participant, p => p with { HangUpCause = ParticipantEndCause.ConferenceEnded });

        ConferenceRecord state = draft.State;
        bool worthIt = state.Room is { Status: RoomStatus.Live, Id: not null, EndSentAt: null } && state.Participants.Any(participant => participant.InRoom);
        if (!worthIt) return;
        draft.ChangeRoom(room => room with { EndSentAt = draft.Now });
        draft.Owe(id => new EndConferenceCommand { CommandId = id, ConferenceId = state.Room.Id! });
    }

    /// <summary>A leg that left its conference, or that came up after its participant was given up, must not stay up.</summary>
    private static void WantGone(ConferenceDraft draft, ParticipantRecord participant)
    {
        if (participant.HangUpCause is not null) return;
        bool wanted = !participant.Ended && (participant.LeftAt is not { } leftAt || !draft.Due(leftAt + Limits.LeftLeg));
        // Nobody asked it to leave: most likely the person hung up, and the event of that is late or lost.
        if (!wanted) draft.Change(participant, p => p with { HangUpCause = p.Cause ?? ParticipantEndCause.HungUp });
    }

    private static void HangUp(ConferenceDraft draft, ParticipantRecord participant)
    {
        if (participant.HangUpAcceptedAt is { } acceptedAt)
        {
            // Accepted, or reported gone by another command; its own event was lost or is late.
            if (draft.Due(acceptedAt + Limits.HangUpEvent)) BelieveGone(draft, participant);
            return;
        }

        if (participant.HangUpCause is null || draft.Owes<HangUpCommand>(participant.Number) || GoesWithTheRoom(draft, participant)) return;
        if (participant.HangUpRetryAt is { } retryAt && !draft.Due(retryAt)) return;
        draft.Change(participant, p => p with { HangUpRetryAt = null });
        draft.Owe(id => new HangUpCommand
        {
            CommandId = id,
            Participant = draft.State.IdOf(participant.Number),
            LegId = participant.LegId!,
            Answered = participant.AnsweredAt is not null,
        });
    }

    /// <summary>Ending the provider's conference hangs up those who talk in it; only if that takes too long they are hung up one by one.</summary>
    private static bool GoesWithTheRoom(ConferenceDraft draft, ParticipantRecord participant) =>
        participant is { State: ParticipantState.Joined, HangUpCause: ParticipantEndCause.ConferenceEnded }
        && draft.State.Room is { Status: RoomStatus.Live, EndFailed: false, EndSentAt: { } sentAt }
        && !draft.Due(sentAt + Limits.EndConference);

    /// <summary>The event that says more exactly why was lost.</summary>
    private static bool BelievePreliminaryEnd(ConferenceDraft draft, ParticipantRecord participant)
    {
        if (participant.PreliminaryEnd is not { } end || !draft.Due(end.SeenAt + Limits.LeftLeg)) return false;
        Inputs.LegDown(draft, participant, end.Told, end.Told.OccurredAt ?? end.SeenAt);
        return true;
    }

    private static void BelieveGone(ConferenceDraft draft, ParticipantRecord participant) =>
        Inputs.LegDown(
            draft,
            participant,
            participant.HangUpCause ?? ParticipantEndCause.HungUp,
            detail: null,
            draft.Now,
            participant.HangUpCause is null or ParticipantEndCause.HungUp ? LegSide.Unknown : LegSide.Application);

    /// <summary>Over is over when every participant is.</summary>
    private static void Ended(ConferenceDraft draft)
    {
        ConferenceRecord state = draft.State;
        if (state.EndingAt is null || state.EndedAt is not null || state.Participants.Any(participant => !participant.Ended)) return;
        DateTimeOffset last = state.Participants.Max(participant => participant.EndedAt) ?? draft.Now;
        draft.State = state with { EndedAt = last > state.OpenedAt ? last : draft.Now, Recording = RecordingState.Off, RecordingAsked = RecordingState.Off };
    }

    /// <summary>When the provider's own list has to be read: soon about a dial of unknown outcome, now and then about everything else.</summary>
    private static void Looking(ConferenceDraft draft)
    {
        ConferenceRecord state = draft.State;
        GiveUpUnknown(draft);
        if (draft.Owes<ListLegsCommand>()) return;
        if (state.Participants.Select(participant => NextLook(state, participant)).Min() is not { } next || !draft.Due(state.ListRetryAt > next ? state.ListRetryAt.Value : next)) return;
        draft.Owe(id => new ListLegsCommand
        {
            CommandId = id,
            ConferenceName = state.RoomName,
            ConferenceId = state.Room.Id,
            Unanswered = [.. state.Participants.Where(each => each is { HasLiveLeg: true, AnsweredAt: null }).Select(each => each.LegId!)],
        });
    }

    private static DateTimeOffset? NextLook(ConferenceRecord state, ParticipantRecord participant)
    {
        bool unknown = participant is { Ended: false, Intent: IntentState.Unknown };
        if (!unknown && !participant.HasLiveLeg) return null;
        DateTimeOffset sentAt = participant.SentAt ?? participant.DialedAt;
        TimeSpan regular = participant.HeardOf ? Limits.RegularList : Limits.SilentList;
        DateTimeOffset first = sentAt + (unknown ? Limits.FirstList : regular);
        TimeSpan pause = unknown || participant.AbsentSince is not null ? Limits.SecondList : regular;
        return state.ListedAt is { } listed && listed + pause > first ? listed + pause : first;
    }

    private static void GiveUpUnknown(ConferenceDraft draft)
    {
        foreach (ParticipantRecord participant in draft.State.Participants.Where(participant => participant is { Ended: false, Intent: IntentState.Unknown }))
        {
            if (draft.Due(participant.SentAt!.Value + Limits.NeedsOperator)) draft.End(participant, ParticipantEndCause.NeedsOperator);
        }
    }
}
