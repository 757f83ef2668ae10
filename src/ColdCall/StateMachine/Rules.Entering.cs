using ColdCall.Providers;

namespace ColdCall.StateMachine;

internal static partial class Rules
{
    /// <summary>How those who answered come into one conference, whoever answers first.</summary>
    private static void Entering(ConferenceDraft draft)
    {
        if (draft.State.EndingAt is not null) return;
        if (draft.State.DialCreatesConference) FindRoom(draft);
        else OpenRoom(draft);
        foreach (ParticipantRecord participant in draft.State.Participants) Enter(draft, participant);
    }

    /// <summary>The conference is made from the first leg that has answered. Only one creation is under way at a time.</summary>
    private static void OpenRoom(ConferenceDraft draft)
    {
        Room room = draft.State.Room;
        if (room.RetryAt is { } retryAt && !draft.Due(retryAt)) return;
        if (room.Status == RoomStatus.Finding) LookForRoom(draft);
        else if (room.Status == RoomStatus.None && FirstAnswered(draft.State) is { } opener)
        {
            draft.ChangeRoom(r => r with { Status = RoomStatus.Creating, Opener = opener.Number, RetryAt = null });
            draft.Owe(id => new CreateConferenceCommand
            {
                CommandId = id,
                Participant = draft.State.IdOf(opener.Number),
                LegId = opener.LegId!,
                Name = draft.State.RoomName,
                MaxDuration = draft.State.MaxDuration,
            });
        }
    }

    /// <summary>The dial has made the conference, but its answer was lost, and so was every event that names it.</summary>
    private static void FindRoom(ConferenceDraft draft)
    {
        Room room = draft.State.Room;
        if (room.Status is not (RoomStatus.None or RoomStatus.Finding)) return;
        if (draft.State.Participants.Where(CanEnter).Min(participant => participant.AnsweredSeenAt) is not { } first || !draft.Due(first + Limits.JoinEvent)) return;
        if (room.RetryAt is { } retryAt && !draft.Due(retryAt)) return;
        if (room.Status == RoomStatus.None) draft.ChangeRoom(r => r with { Status = RoomStatus.Finding });
        LookForRoom(draft);
    }

    private static void LookForRoom(ConferenceDraft draft)
    {
        if (draft.Owes<FindConferenceCommand>()) return;
        draft.ChangeRoom(r => r with { RetryAt = null });
        draft.Owe(id => new FindConferenceCommand { CommandId = id, Name = draft.State.RoomName });
    }

    private static ParticipantRecord? FirstAnswered(ConferenceRecord state) =>
        state.Participants.Where(participant => CanEnter(participant) && participant.Supervision is null).OrderBy(participant => participant.AnsweredAt).ThenBy(participant => participant.Number).FirstOrDefault();

    /// <summary>A leg that is on its way out, or that a command reported gone, neither opens nor joins.</summary>
    private static bool CanEnter(ParticipantRecord participant) =>
        participant is { AnsweredAt: not null, InRoomAt: null, LeftAt: null, Ended: false, LegOver: false, LegId: not null, HangUpCause: null, HangUpAcceptedAt: null };

    private static void Enter(ConferenceDraft draft, ParticipantRecord participant)
    {
        if (draft.State.Room is not { Status: RoomStatus.Live, Id: { } room }) return;
        if (participant.InRoom && participant.JoinMuted && participant.MuteWish == 0 && !participant.Muted && participant.HasLiveLeg)
        {
            long wish = draft.Owe(id => Inputs.Muting(draft, participant, muted: true, id), isWish: true);
            draft.Change(participant, p => p with { MuteWish = wish });
        }

        if (!CanEnter(participant) || draft.Owes<JoinCommand>(participant.Number) || draft.Owes<CreateConferenceCommand>(participant.Number)) return;
        if (participant.JoinAcceptedAt is { } acceptedAt)
        {
            // The provider has accepted; the event that says so was lost or is late.
            if (draft.Due(acceptedAt + Limits.JoinEvent)) Inputs.EnteredRoom(draft, participant, draft.Now);
            return;
        }

        if (AwaitsItsHearer(draft.State, participant)) return;
        if (participant.JoinsByDial && !draft.Due(participant.AnsweredSeenAt!.Value + Limits.JoinEvent)) return;
        if (participant.JoinRetryAt is { } retryAt && !draft.Due(retryAt)) return;
        if (participant.JoinFailures >= Limits.MaxFailures)
        {
            draft.Change(participant, p => p with { HangUpCause = ParticipantEndCause.Failed });
            return;
        }

        draft.Change(participant, p => p with { JoinRetryAt = null });
        draft.Owe(id => new JoinCommand
        {
            CommandId = id,
            Participant = draft.State.IdOf(participant.Number),
            LegId = participant.LegId!,
            ConferenceId = room,
            ConferenceName = draft.State.RoomName,
            Tag = draft.SignedTag(participant.Number),
            Muted = participant.JoinMuted,
            Role = RoleOf(draft.State, participant),
            WhisperToLegId = HearerOf(draft.State, participant)?.LegId,
            Record = draft.State.RecordsFromStart == true,
        });
    }

    /// <summary>A whisper can be meant for somebody who is not there yet.</summary>
    private static bool AwaitsItsHearer(ConferenceRecord state, ParticipantRecord participant) =>
        participant.Supervision?.WhisperTo is { } to && state.Find(Inputs.NumberOf(to)) is { InRoom: false, OnItsWay: true };

    /// <summary>Whispering to somebody who has gone is listening.</summary>
    private static SupervisorRole? RoleOf(ConferenceRecord state, ParticipantRecord participant) =>
        participant.Supervision is { Role: SupervisorRole.Whisper } && HearerOf(state, participant) is null ? SupervisorRole.Monitor : participant.Supervision?.Role;

    private static ParticipantRecord? HearerOf(ConferenceRecord state, ParticipantRecord participant) =>
        participant.Supervision?.WhisperTo is { } to && state.Find(Inputs.NumberOf(to)) is { InRoom: true, HasLiveLeg: true } hearer ? hearer : null;
}
