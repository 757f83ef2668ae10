using ColdCall.Providers;

namespace ColdCall.StateMachine;

internal static partial class Rules
{
    /// <summary>Legs that came to us are answered; answering again what was answered does no harm.</summary>
    private static void Answering(ConferenceDraft draft)
    {
        foreach (ParticipantRecord participant in draft.State.Participants.Where(AwaitsAnswer)) Answer(draft, participant);
    }

    private static bool AwaitsAnswer(ParticipantRecord participant) =>
        participant is { Incoming: true, AnsweredAt: null, Ended: false, LegOver: false, HangUpCause: null, HangUpAcceptedAt: null };

    private static void Answer(ConferenceDraft draft, ParticipantRecord participant)
    {
        if (draft.State.EndingAt is not null || draft.Owes<AnswerCommand>(participant.Number)) return;
        if (participant.AnswerAcceptedAt is { } acceptedAt)
        {
            // The provider has accepted; the event that says so was lost or is late.
            if (draft.Due(acceptedAt + Limits.JoinEvent)) Inputs.Answered(draft, participant, acceptedAt);
            return;
        }

        if (participant.AnswerRetryAt is { } retryAt && !draft.Due(retryAt)) return;
        if (participant.AnswerFailures >= Limits.MaxFailures)
        {
            draft.Change(participant, p => p with { HangUpCause = ParticipantEndCause.Failed });
            return;
        }

        draft.Change(participant, p => p with { AnswerRetryAt = null });
        draft.Owe(id => new AnswerCommand
        {
            CommandId = id,
            Participant = draft.State.IdOf(participant.Number),
            LegId = participant.LegId!,
            Tag = draft.SignedTag(participant.Number),
            ConferenceName = draft.State.RoomName,
            Muted = participant.JoinMuted,
            Record = draft.State.RecordsFromStart == true,
        });
    }
}
