using ColdCall.Providers;

namespace ColdCall.StateMachine;

/// <summary>Records what the application asks, as wishes, and what the provider tells, as facts. What follows from them is not decided here.</summary>
internal static partial class Inputs
{
    /// <returns>False if the application asked for something that is not possible now.</returns>
    public static bool Take(ConferenceDraft draft, MachineInput input)
    {
        switch (input)
        {
            case MachineInput.DialAsked asked: return TakeDial(draft, asked);
            case MachineInput.MuteAsked asked: return TakeMute(draft, asked);
            case MachineInput.HoldAsked asked: return TakeHold(draft, asked);
            case MachineInput.SuperviseAsked asked: return TakeSupervise(draft, asked);
            case MachineInput.AnnounceAsked asked: return TakeAnnounce(draft, asked);
            case MachineInput.AnswerAsked asked: return TakeAnswering(draft, asked);
            case MachineInput.RecordingAsked asked: return TakeRecording(draft, asked.Wish);
            case MachineInput.RemoveAsked asked: return TakeRemove(draft, asked);
            case MachineInput.EndAsked asked: draft.BeginEnding(asked.Cause); return true;
            case MachineInput.EventReceived received: TakeEvent(draft, received); return true;
            case MachineInput.CommandAnswered answered: TakeAnswer(draft, answered); return true;
            case MachineInput.LegsListed listed: TakeList(draft, listed); return true;
            case MachineInput.RecordingsListed listed: TakeRecordings(draft, listed); return true;
            case MachineInput.OwnersGone gone: TakeOver(draft, gone.Alive); return true;
            case MachineInput.TimePassed: return true;
            default: throw new InvalidOperationException($"The state machine does not know {input.GetType().Name}.");
        }
    }

    private static bool TakeDial(ConferenceDraft draft, MachineInput.DialAsked asked)
    {
        if (draft.State.EndingAt is not null) return false;
        DialRequest request = asked.Request;
        draft.Add(new ParticipantRecord
        {
            Number = draft.State.Participants.Count + 1,
            Key = request.Key,
            Fingerprint = asked.Fingerprint,
            To = request.To,
            From = request.From,
            TakesNumber = asked.TakesNumber && request.To is PhoneDestination,
            Places = asked.Places,
            After = request.After is { } after ? NumberOf(after) : null,
            RingTimeout = request.RingTimeout,
            MaxDuration = request.MaxDuration,
            JoinMuted = request.Muted,
            DetectAnswerer = request.DetectAnswerer,
            Supervision = request.Supervise,
            EndConferenceOnExit = request.EndConferenceOnExit,
            DialedAt = draft.Now,
        });
        return true;
    }

    /// <summary>A leg that came to us is there already: it is no intent to ring, and needs no more than to be answered.</summary>
    private static bool TakeAnswering(ConferenceDraft draft, MachineInput.AnswerAsked asked)
    {
        if (draft.State.EndingAt is not null) return false;
        AnswerRequest request = asked.Request;
        draft.Add(new ParticipantRecord
        {
            Number = draft.State.Participants.Count + 1,
            Key = request.Key,
            Fingerprint = asked.Fingerprint,
            To = request.From,
            Incoming = true,
            RingTimeout = TimeSpan.Zero,
            MaxDuration = draft.State.MaxDuration,
            Intent = IntentState.Confirmed,
            JoinsByDial = draft.State.DialCreatesConference,
            LegId = request.LegId,
            HeardOf = true,
            SentAt = draft.Now,
            JoinMuted = request.Muted,
            EndConferenceOnExit = request.EndConferenceOnExit,
            DialedAt = draft.Now,
        });
        return true;
    }

    private static bool TakeMute(ConferenceDraft draft, MachineInput.MuteAsked asked)
    {
        if (Controllable(draft, asked.Participant) is not { } participant) return false;
        long wish = draft.Owe(id => Muting(draft, participant, asked.Muted, id), isWish: true);
        draft.Change(participant, p => p with { MuteWish = wish });
        return true;
    }

    private static bool TakeHold(ConferenceDraft draft, MachineInput.HoldAsked asked)
    {
        if (Controllable(draft, asked.Participant) is not { } participant) return false;
        long wish = draft.Owe(
            id => new SetOnHoldCommand
            {
                CommandId = id,
                Participant = draft.State.IdOf(participant.Number),
                LegId = participant.LegId!,
                ConferenceId = draft.State.Room.Id!,
                OnHold = asked.OnHold,
            },
            isWish: true);
        draft.Change(participant, p => p with { HoldWish = wish });
        return true;
    }

    private static bool TakeSupervise(ConferenceDraft draft, MachineInput.SuperviseAsked asked)
    {
        if (Controllable(draft, asked.Participant) is not { Supervision: not null } participant) return false;
        string? hearer = null;
        if (asked.Supervision.WhisperTo is { } to)
        {
            if (draft.State.Find(NumberOf(to)) is not { InRoom: true, HasLiveLeg: true } target || target == participant) return false;
            hearer = target.LegId;
        }

        long wish = draft.Owe(
            id => new SetSupervisionCommand
            {
                CommandId = id,
                Participant = draft.State.IdOf(participant.Number),
                LegId = participant.LegId!,
                ConferenceId = draft.State.Room.Id!,
                Role = asked.Supervision.Role,
                WhisperToLegId = hearer,
            },
            isWish: true);
        draft.Change(participant, p => p with { SupervisionWish = wish, SupervisionAsked = asked.Supervision });
        return true;
    }

    /// <summary>Nothing is remembered of it but that it is owed: what was played is played.</summary>
    private static bool TakeAnnounce(ConferenceDraft draft, MachineInput.AnnounceAsked asked)
    {
        ParticipantRecord? hearer = asked.Participant is { } number ? Controllable(draft, number) : null;
        if (draft.State.EndingAt is not null || (asked.Participant is not null && hearer is null)) return false;
        if (draft.State.Room is not { Status: RoomStatus.Live, Id: { } room } || draft.State.Participants.All(each => each.State != ParticipantState.Joined)) return true;
        draft.Owe(id => new AnnounceCommand
        {
            CommandId = id,
            Participant = hearer is null ? null : draft.State.IdOf(hearer.Number),
            ConferenceId = room,
            LegId = hearer?.LegId,
            Audio = asked.Audio,
        });
        return true;
    }

    private static bool TakeRemove(ConferenceDraft draft, MachineInput.RemoveAsked asked)
    {
        if (draft.State.Find(asked.Participant) is not { } participant) return false;
        if (!participant.Ended && participant.HangUpCause is null)
            draft.Change(participant, p => p with { HangUpCause = ParticipantEndCause.Removed });
        return true;
    }

    public static SetMutedCommand Muting(ConferenceDraft draft, ParticipantRecord participant, bool muted, string commandId) => new()
    {
        CommandId = commandId,
        Participant = draft.State.IdOf(participant.Number),
        LegId = participant.LegId!,
        ConferenceId = draft.State.Room.Id!,
        Muted = muted,
    };

    public static int NumberOf(ParticipantId participant) =>
        int.Parse(participant.Value.AsSpan(participant.Value.LastIndexOf('-') + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    private static ParticipantRecord? Controllable(ConferenceDraft draft, int number) =>
        draft.State.Room is { Status: RoomStatus.Live, Id: not null }
        && draft.State.Find(number) is { State: ParticipantState.Joined, LegId: not null, HangUpCause: null } participant
            ? participant
            : null;
}
