using ColdCall.Providers;

namespace ColdCall.StateMachine;

internal static partial class Inputs
{
    private static void TakeEvent(ConferenceDraft draft, MachineInput.EventReceived received)
    {
        ProviderEvent told = received.Event;
        if (told is ProviderConferenceStarted or ProviderConferenceEnded)
        {
            TakeRoomEvent(draft, told);
        }
        else if (ParticipantOf(draft, received) is { } participant && told is not UnrecognizedEvent)
        {
            TakeLegEvent(draft, participant, told);
        }
        else
        {
            TellUnhandled(draft, told);
        }
    }

    private static ParticipantRecord? ParticipantOf(ConferenceDraft draft, MachineInput.EventReceived received) =>
        received.Participant is { } number
            ? draft.State.Find(number)
            : draft.State.Participants.FirstOrDefault(participant => participant.LegId is not null && participant.LegId == received.Event.LegId);

    private static void TakeRoomEvent(ConferenceDraft draft, ProviderEvent told)
    {
        if (told is ProviderConferenceStarted)
        {
            RoomSeen(draft, told.ConferenceId);
        }
        else if (IsOurRoom(draft, told.ConferenceId))
        {
            draft.ChangeRoom(room => room with { Status = RoomStatus.Over, Id = room.Id ?? told.ConferenceId });
        }
    }

    private static void TakeLegEvent(ConferenceDraft draft, ParticipantRecord participant, ProviderEvent told)
    {
        Confirm(draft, participant, told.LegId);
        DateTimeOffset at = told.OccurredAt ?? draft.Now;
        switch (told)
        {
            case LegAnswered:
                Answered(draft, participant, at);
                break;
            case LegJoined when IsOurRoom(draft, told.ConferenceId):
                RoomSeen(draft, told.ConferenceId);
                EnteredRoom(draft, participant, at);
                break;
            case LegLeft when IsOurRoom(draft, told.ConferenceId):
                draft.Change(participant, p => p with { LeftAt = p.LeftAt ?? draft.Now });
                break;
            case LegEnded ended:
                LegDown(draft, participant, ended.Cause, ended.Detail, at);
                break;
        }
    }

    /// <summary>The provider has the leg, by whatever way we come to know.</summary>
    public static void Confirm(ConferenceDraft draft, ParticipantRecord participant, string? legId) =>
        draft.Change(participant, p => p with
        {
            LegId = p.LegId ?? legId,
            Intent = p.Intent is IntentState.Sent or IntentState.Unknown ? IntentState.Confirmed : p.Intent,
        });

    public static void Answered(ConferenceDraft draft, ParticipantRecord participant, DateTimeOffset at) =>
        draft.Change(participant, p => p with { AnsweredAt = p.AnsweredAt ?? at, AnsweredSeenAt = p.AnsweredSeenAt ?? draft.Now });

    public static void EnteredRoom(ConferenceDraft draft, ParticipantRecord participant, DateTimeOffset at) =>
        draft.Change(participant, p => p.InRoomAt is not null ? p : p with
        {
            InRoomAt = at,

            // A leg that joins can do so muted; the one that the conference was made from cannot, it is muted afterwards.
            Muted = p.Muted || (p.JoinMuted && draft.State.Room.Opener != p.Number),
        });

    /// <summary>The leg is down. Who asked for it decides the cause, unless the provider names a clearer one.</summary>
    public static void LegDown(ConferenceDraft draft, ParticipantRecord participant, ParticipantEndCause cause, string? detail, DateTimeOffset at)
    {
        draft.Change(participant, p => p with { LegOver = true });
        if (participant.Ended) return;
        bool ours = participant.HangUpCause is not null
            && cause is ParticipantEndCause.HungUp or ParticipantEndCause.Removed or ParticipantEndCause.Failed;
        draft.End(participant, ours ? participant.HangUpCause!.Value : cause, detail, at);
    }

    private static void RoomSeen(ConferenceDraft draft, string? id)
    {
        if (id is null || draft.State.Room.Status is RoomStatus.Over or RoomStatus.Live) return;
        draft.ChangeRoom(room => room with { Status = RoomStatus.Live, Id = id });
    }

    /// <summary>An event of a conference that this one is no longer in must not end or fill it.</summary>
    private static bool IsOurRoom(ConferenceDraft draft, string? id) => id is null || draft.State.Room.Id is null || draft.State.Room.Id == id;

    private static void TellUnhandled(ConferenceDraft draft, ProviderEvent told) =>
        draft.Tell((id, sequence) => new UnhandledEvent
        {
            Id = id,
            Sequence = sequence,
            Conference = new ConferenceId(draft.State.Id),
            Source = draft.Source,
            OccurredAt = told.OccurredAt ?? draft.Now,
            Provider = draft.State.Provider,
            EventType = told.EventType,
            Raw = told.Raw,
        });
}
