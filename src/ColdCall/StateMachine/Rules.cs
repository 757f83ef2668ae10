using ColdCall.Providers;

namespace ColdCall.StateMachine;

/// <summary>
/// What follows from the facts and wishes at this time. Every rule looks at the state alone and changes it only if something new
/// follows, so it does not matter which input came first. They run until nothing more follows.
/// </summary>
internal static partial class Rules
{
    private const int MaxRounds = 50;

    public static void Settle(ConferenceDraft draft)
    {
        for (int round = 0; round < MaxRounds; round++)
        {
            ConferenceRecord before = draft.State;
            draft.NextDue = null;
            Unanswered(draft);
            ConferenceLife(draft);
            if (draft.State.EndedAt is null) Dialing(draft);
            if (draft.State.EndedAt is null) Answering(draft);
            if (draft.State.EndedAt is null) Entering(draft);
            if (draft.State.EndedAt is null) Recording(draft);
            Leaving(draft);
            Looking(draft);
            Ended(draft);
            LookForRecordings(draft);
            if (ReferenceEquals(before, draft.State)) return;
        }

        throw new InvalidOperationException($"The rules of conference {draft.State.Id} do not come to rest.");
    }

    /// <summary>Whether no newer wish of the same kind has been made for this leg.</summary>
    public static bool IsNewestWish(ConferenceRecord state, ProviderCommand command)
    {
        OwedCommand? owed = state.Owed.FirstOrDefault(each => each.Command.CommandId == command.CommandId);
        if (owed is null || command.Participant is not { } id || state.Find(Inputs.NumberOf(id)) is not { } participant) return false;
        return owed.Wish == command switch
        {
            SetMutedCommand => participant.MuteWish,
            SetOnHoldCommand => participant.HoldWish,
            _ => participant.SupervisionWish,
        };
    }

    /// <summary>
    /// Whoever was to send a command, or to record its answer, may have died or been cut off from the store. What it did is then unknown, like
    /// any other outcome that was lost.
    /// </summary>
    private static void Unanswered(ConferenceDraft draft)
    {
        foreach (OwedCommand owed in draft.State.Owed.Where(owed => draft.Due(owed.OwedAt + Limits.Answer)).ToList())
            Inputs.TakeAnswer(draft, new MachineInput.CommandAnswered(owed.Command.CommandId, CommandOutcome.Failed(CommandCertainty.Unknown)));
    }

    /// <summary>When the conference begins, and what makes it end.</summary>
    private static void ConferenceLife(ConferenceDraft draft)
    {
        ConferenceRecord state = draft.State;
        if (state.Participants.Min(participant => participant.JoinedAt) is { } first && !(state.StartedAt <= first))
            draft.State = state = state with { StartedAt = first };
        if (state.EndingAt is not null) return;

        LeaveWithTheRoom(draft);
        if (state.Participants.Any(participant => participant.EndConferenceOnExit && participant.JoinedAt is not null && (participant.Ended || participant.LeftAt is not null)))
            draft.BeginEnding(ConferenceEndCause.HostLeft);
        else if (state.Room.Failures >= Limits.MaxFailures && state.Room.Status is RoomStatus.None or RoomStatus.Finding)
            draft.BeginEnding(ConferenceEndCause.Failed);
        else if (state.StartedAt is { } started && draft.Due(started + state.MaxDuration))
            draft.BeginEnding(ConferenceEndCause.TimeLimit);
        else
            EndWhenDeserted(draft);
    }

    /// <summary>When the provider's conference is over, nobody is in it any longer; their legs may still be up.</summary>
    private static void LeaveWithTheRoom(ConferenceDraft draft)
    {
        if (draft.State.Room.Status != RoomStatus.Over) return;
        foreach (ParticipantRecord participant in draft.State.Participants.Where(participant => participant.InRoom))
            draft.Change(participant, p => p with { LeftAt = draft.Now });
    }

    private static void EndWhenDeserted(ConferenceDraft draft)
    {
        ConferenceRecord state = draft.State;
        int present = state.Participants.Count(participant => participant.State == ParticipantState.Joined && !participant.OnlyListens);
        int coming = state.Participants.Count(participant => participant.OnItsWay && participant.Supervision is null);

        bool empty = present == 0 && (state.StartedAt is not null || state.Room.Status == RoomStatus.Over);
        Since(draft, empty, s => s.EmptySince, (s, at) => s with { EmptySince = at });
        bool alone = !empty && present <= 1 && coming == 0;
        Since(draft, alone, s => s.AloneSince, (s, at) => s with { AloneSince = at });

        bool over = state.Participants.All(participant => participant.Ended);
        if (empty && (over || draft.Due(draft.State.EmptySince!.Value + Limits.Empty)))
            draft.BeginEnding(ConferenceEndCause.EveryoneLeft);
        else if (alone && draft.Due(draft.State.AloneSince!.Value + state.AloneLimit))
            draft.BeginEnding(present == 0 ? ConferenceEndCause.NobodyJoined : ConferenceEndCause.Alone);
    }

    private static void Since(
        ConferenceDraft draft, bool holds, Func<ConferenceRecord, DateTimeOffset?> read, Func<ConferenceRecord, DateTimeOffset?, ConferenceRecord> write)
    {
        if (holds == read(draft.State) is not null) return;
        draft.State = write(draft.State, holds ? draft.Now : null);
    }

    /// <summary>Who is rung, and who never will be.</summary>
    private static void Dialing(ConferenceDraft draft)
    {
        foreach (ParticipantRecord participant in draft.State.Participants.Where(participant => participant is { Ended: false, Intent: IntentState.Planned }))
        {
            ParticipantRecord? first = participant.After is { } after ? draft.State.Find(after) : null;
            if (participant.HangUpCause is { } cause)
                draft.End(participant, cause);
            else if (draft.State.EndingAt is not null)
                draft.End(participant, first is { Ended: true } ? ParticipantEndCause.PrerequisiteEnded : ParticipantEndCause.ConferenceEnded);
            else if (first is null || first.State == ParticipantState.Joined)
                Dial(draft, participant);
            else if (first.State > ParticipantState.Joined || draft.Due(participant.DialedAt + Limits.Prerequisite))
                draft.End(participant, ParticipantEndCause.PrerequisiteEnded);
        }
    }

    private static void Dial(ConferenceDraft draft, ParticipantRecord participant)
    {
        // It was let through when it was asked for; since then the settings may have changed.
        if (draft.RefusalOf(participant.To) is { } refusal)
        {
            draft.End(participant, ParticipantEndCause.NotAllowed, refusal.Problem);
            return;
        }

        ConferenceRecord state = draft.State;
        // Where the dial itself joins, it has to know the role.
        if (state.DialCreatesConference && AwaitsItsHearer(state, participant)) return;
        // A leg that the dial itself joins is heard ringing by those in the conference: not so a supervisor.
        string? room = state is { DialJoinsConference: true, Room.Status: RoomStatus.Live } && participant.Supervision is null ? state.Room.Id : null;
        draft.Change(participant, p => p with
        {
            Intent = IntentState.Sent,
            SentAt = draft.Now,
            JoinsByDial = room is not null || state.DialCreatesConference,
        });
        draft.Owe(id => new DialCommand
        {
            CommandId = id,
            Participant = state.IdOf(participant.Number),
            To = participant.To,
            From = participant.From,
            Tag = draft.SignedTag(participant.Number),
            RingTimeout = participant.RingTimeout,
            MaxDuration = participant.MaxDuration,
            ConferenceName = state.RoomName,
            ConferenceId = room,
            Muted = participant.JoinMuted,
            Role = RoleOf(state, participant),
            WhisperToLegId = HearerOf(state, participant)?.LegId,
            Record = state.RecordsFromStart == true,
            DetectAnswerer = participant.DetectAnswerer,
        });
    }
}
