using ColdCall.Providers;

namespace ColdCall.StateMachine;

internal static partial class Inputs
{
    private static void TakeEvent(ConferenceDraft draft, MachineInput.EventReceived received)
    {
        ProviderEvent told = received.Event;
        switch (told)
        {
            case ProviderConferenceStarted or ProviderConferenceEnded:
                TakeRoomEvent(draft, told);
                break;
            case LegJoined or LegLeft when told.LegId is not null:
                TakeRoomLegEvent(draft, told, told.LegId);
                break;
            case LegRinging or LegAnswered or LegEnded or LegAnswererDetected or LegGreetingEnded when ParticipantOf(draft, received) is { } participant:
                TakeLegEvent(draft, participant, told);
                break;
            case LegArrived when ByLeg(draft, told.LegId) is not null:
                break;
            case ProviderRecordingSaved saved:
                RecordingIsSaved(draft, saved.Recording, told.OccurredAt ?? draft.Now);
                break;
            default:
                TellUnhandled(draft, told);
                break;
        }
    }

    private static ParticipantRecord? ParticipantOf(ConferenceDraft draft, MachineInput.EventReceived received) =>
        received.Participant is { } number ? draft.State.Find(number) : ByLeg(draft, received.Event.LegId);

    private static ParticipantRecord? ByLeg(ConferenceDraft draft, string? legId) =>
        draft.State.Participants.FirstOrDefault(participant => participant.LegId is not null && participant.LegId == legId);

    private static void TakeRoomEvent(ConferenceDraft draft, ProviderEvent told)
    {
        if (told is ProviderConferenceStarted)
        {
            RoomSeen(draft, told.ConferenceId);
        }
        else if (!IsOurRoom(draft, told.ConferenceId))
        {
            return;
        }
        else if (draft.State is { DialCreatesConference: true, Strangers: [] } && draft.State.Participants.All(participant => participant.InRoomAt is null))
        {
            // Made by a dial that nobody answered, and gone with it.
            draft.ChangeRoom(room => room with { Status = RoomStatus.None, Id = null, NeverUsedId = told.ConferenceId ?? room.Id });
        }
        else
        {
            draft.ChangeRoom(room => room with { Status = RoomStatus.Over, Id = room.Id ?? told.ConferenceId });
        }
    }

    private static void TakeLegEvent(ConferenceDraft draft, ParticipantRecord participant, ProviderEvent told)
    {
        Confirm(draft, participant, told.LegId);
        draft.Change(participant, p => p.HeardOf ? p : p with { HeardOf = true });
        participant = draft.State.Find(participant.Number)!;
        DateTimeOffset at = told.OccurredAt ?? draft.Now;
        if (told is LegAnswered) Answered(draft, participant, at);
        if (told is LegAnswererDetected detected) draft.Change(participant, p => p with { Verdict = p.Verdict ?? detected.Answerer });
        if (told is LegGreetingEnded) draft.Change(participant, p => p with { GreetingEndedAt = p.GreetingEndedAt ?? at });
        if (told is LegEnded { Preliminary: true } first) draft.Change(participant, p => p with { PreliminaryEnd = p.PreliminaryEnd ?? new() { Told = first with { Raw = default }, SeenAt = draft.Now } });
        else if (told is LegEnded ended) LegDown(draft, participant, ended, at);
    }

    /// <summary>Who came or went is known by the leg alone: the tag of such an event is that of the leg the conference was made from.</summary>
    private static void TakeRoomLegEvent(ConferenceDraft draft, ProviderEvent told, string legId)
    {
        if (!IsOurRoom(draft, told.ConferenceId)) return;
        if (told is LegJoined) RoomSeen(draft, told.ConferenceId);
        // Somebody had been in it after all, and it is over.
        if (told.ConferenceId is { } id && id == draft.State.Room.NeverUsedId) draft.ChangeRoom(room => room with { Status = RoomStatus.Over, Id = id, NeverUsedId = null });
        DateTimeOffset at = told.OccurredAt ?? draft.Now;
        StrangerLeg stranger = draft.State.Strangers.FirstOrDefault(each => each.LegId == legId) ?? new StrangerLeg { LegId = legId };
        stranger = told is LegJoined ? stranger with { InRoomAt = stranger.InRoomAt ?? at } : stranger with { LeftAt = stranger.LeftAt ?? draft.Now };
        draft.State = draft.State with { Strangers = [.. draft.State.Strangers.Where(each => each.LegId != legId), stranger] };
        if (ByLeg(draft, legId) is { } participant) Recognise(draft, participant);
    }

    /// <summary>What was seen of a leg before it was known whose it is, now counts for its participant.</summary>
    private static void Recognise(ConferenceDraft draft, ParticipantRecord participant)
    {
        if (draft.State.Strangers.FirstOrDefault(each => each.LegId == participant.LegId) is not { } stranger) return;
        draft.State = draft.State with { Strangers = [.. draft.State.Strangers.Where(each => each != stranger)] };
        if (stranger.InRoomAt is { } inRoomAt) EnteredRoom(draft, participant, inRoomAt);
        if (stranger.LeftAt is { } leftAt) draft.Change(participant, p => p with { LeftAt = p.LeftAt ?? leftAt });
    }

    /// <summary>The provider has the leg, by whatever way we come to know.</summary>
    public static void Confirm(ConferenceDraft draft, ParticipantRecord participant, string? legId)
    {
        draft.Change(participant, p => p with
        {
            LegId = p.LegId ?? legId,
            Intent = p.Intent is IntentState.Sent or IntentState.Unknown ? IntentState.Confirmed : p.Intent,
        });
        Recognise(draft, draft.State.Find(participant.Number)!);
    }

    public static void Answered(ConferenceDraft draft, ParticipantRecord participant, DateTimeOffset at) =>
        draft.Change(participant, p => p with { AnsweredAt = p.AnsweredAt ?? at, AnsweredSeenAt = p.AnsweredSeenAt ?? draft.Now });

    public static void EnteredRoom(ConferenceDraft draft, ParticipantRecord participant, DateTimeOffset at) =>
        draft.Change(participant, p => p.InRoomAt is not null ? p : p with
        {
            InRoomAt = at,

            // A leg that came to us is only let in by its answer; one that was dialed may still ring in there.
            AnsweredAt = p.AnsweredAt ?? (p.Incoming ? at : null),
            AnsweredSeenAt = p.AnsweredSeenAt ?? (p.Incoming ? draft.Now : null),

            // A leg that joins can do so muted; the one that the conference was made from cannot, it is muted afterwards.
            Muted = p.Muted || (p.JoinMuted && draft.State.Room.Opener != p.Number),
        });

    /// <summary>The provider says that the leg is down. Who asked for it decides the cause, unless the provider names a clearer one.</summary>
    public static void LegDown(ConferenceDraft draft, ParticipantRecord participant, LegEnded ended, DateTimeOffset at)
    {
        LegSide side = Endings.SideOf(participant, ended);
        ParticipantEndCause cause = Endings.CauseOf(participant, ended.Cause, side, at);
        LegDown(draft, participant, cause, ended.Detail, at, side);
    }

    /// <summary>The leg is down.</summary>
    public static void LegDown(
        ConferenceDraft draft, ParticipantRecord participant, ParticipantEndCause cause, string? detail, DateTimeOffset at, LegSide side = LegSide.Unknown)
    {
        draft.Change(participant, p => p with { LegOver = true });
        if (participant.Ended) return;
        draft.Change(participant, p => p with { EndedBy = side });
        draft.End(draft.State.Find(participant.Number)!, cause, detail, at);
    }

    private static void RoomSeen(ConferenceDraft draft, string? id)
    {
        if (id is null || id == draft.State.Room.NeverUsedId || draft.State.Room.Status is RoomStatus.Over or RoomStatus.Live) return;
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
