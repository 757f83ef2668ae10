using ColdCall.Providers;

namespace ColdCall.StateMachine;

internal static partial class Inputs
{
    public static void TakeAnswer(ConferenceDraft draft, MachineInput.CommandAnswered answered)
    {
        if (draft.TakeOwed(answered.CommandId) is not { } owed) return;
        CommandOutcome outcome = answered.Outcome;
        ParticipantRecord? participant = owed.Command.Participant is { } id ? draft.State.Find(NumberOf(id)) : null;
        if (participant is not null && outcome.Reason == ProviderErrorReason.LegEnded) LegReportedGone(draft, participant);
        switch (owed.Command)
        {
            case DialCommand: TakeDialAnswer(draft, participant!, outcome); break;
            case CreateConferenceCommand: TakeCreateAnswer(draft, participant!, outcome); break;
            case FindConferenceCommand: TakeFindAnswer(draft, outcome); break;
            case JoinCommand: TakeJoinAnswer(draft, participant!, outcome); break;
            case SetMutedCommand muting: TakeMuteAnswer(draft, participant!, muting.Muted, owed.Wish, outcome); break;
            case SetOnHoldCommand holding: TakeHoldAnswer(draft, participant!, holding.OnHold, owed.Wish, outcome); break;
            case SetSupervisionCommand: TakeSupervisionAnswer(draft, participant!, owed.Wish, outcome); break;
            case AnswerCommand: TakeAnsweringAnswer(draft, participant!, outcome); break;
            case StartRecordingCommand: TakeRecordingAnswer(draft, owed, RecordingState.On, outcome); break;
            case SetRecordingPausedCommand pausing: TakeRecordingAnswer(draft, owed, pausing.Paused ? RecordingState.Paused : RecordingState.On, outcome); break;
            case StopRecordingCommand: TakeRecordingAnswer(draft, owed, RecordingState.Off, outcome); break;
            case HangUpCommand: TakeHangUpAnswer(draft, participant!, outcome); break;
            case EndConferenceCommand: TakeEndAnswer(draft, outcome); break;
            case ListRecordingsCommand: RecordingsLooked(draft); break;
            case ListLegsCommand: TakeNoList(draft, outcome); break;
        }
    }

    /// <summary>A provider that answers and has no list to show never will have one that settles an unknown dial.</summary>
    private static void TakeNoList(ConferenceDraft draft, CommandOutcome outcome)
    {
        draft.State = draft.State with { ListedAt = draft.Now };
        if (outcome is not { Failure: CommandCertainty.Refused, Reason: not (ProviderErrorReason.RateLimited or ProviderErrorReason.NotAllowed) }) return;
        foreach (ParticipantRecord participant in draft.State.Participants.Where(participant => participant is { Ended: false, Intent: IntentState.Unknown })) LeaveUnlisted(draft, participant);
    }

    /// <summary>A command met a leg that is gone. Its own event says why and usually follows; if not, the rules end it after a while.</summary>
    private static void LegReportedGone(ConferenceDraft draft, ParticipantRecord participant) =>
        draft.Change(participant, p => p with { HangUpAcceptedAt = p.HangUpAcceptedAt ?? draft.Now });

    private static void TakeDialAnswer(ConferenceDraft draft, ParticipantRecord participant, CommandOutcome outcome)
    {
        if (outcome.Accepted)
        {
            Confirm(draft, participant, outcome.Id);
            DialedInto(draft, outcome.ConferenceId);
            return;
        }

        // An event of the leg may have come before this answer: then the leg exists, whatever the answer says.
        if (participant.Intent != IntentState.Sent) return;
        if (outcome.Failure == CommandCertainty.Unknown)
        {
            draft.Change(participant, p => p with { Intent = IntentState.Unknown });
        }
        else if (outcome.Reason == ProviderErrorReason.ConferenceEnded && !draft.State.DialCreatesConference)
        {
            // It named the conference, which has ended in between: nothing rings, and nobody comes in any longer.
            draft.ChangeRoom(room => room with { Status = RoomStatus.Over });
            draft.End(participant, ParticipantEndCause.ConferenceEnded, outcome.Detail);
        }
        else
        {
            // Whoever was shown out before the dial was sent was not refused.
            draft.End(participant, participant.HangUpCause ?? ParticipantEndCause.Refused, outcome.Detail);
        }
    }

    /// <summary>Only one conference of a name is live at a time: the one that the newest dial was put into is ours.</summary>
    private static void DialedInto(ConferenceDraft draft, string? conferenceId)
    {
        RoomSeen(draft, conferenceId);
        if (conferenceId is not null && conferenceId != draft.State.Room.NeverUsedId && draft.State.Room.Status == RoomStatus.Live) draft.ChangeRoom(room => room with { Id = conferenceId });
    }

    private static void TakeCreateAnswer(ConferenceDraft draft, ParticipantRecord opener, CommandOutcome outcome)
    {
        if (outcome.Accepted)
        {
            RoomSeen(draft, outcome.Id);
            draft.Change(opener, p => p with { JoinAcceptedAt = draft.Now });
        }
        else if (draft.State.Room.Status == RoomStatus.Creating)
        {
            draft.ChangeRoom(room => AfterFailedCreate(draft, room, outcome));
        }
    }

    private static Room AfterFailedCreate(ConferenceDraft draft, Room room, CommandOutcome outcome)
    {
        // A taken name is most likely our own earlier creation; an unknown outcome may be one. Both are looked up before another try.
        if (outcome.Reason == ProviderErrorReason.NameTaken || outcome.Failure == CommandCertainty.Unknown)
            return room with { Status = RoomStatus.Finding, Failures = room.Failures + 1 };
        Room free = room with { Status = RoomStatus.None, Opener = null };
        return outcome.Reason == ProviderErrorReason.LegEnded
            ? free
            : free with { Failures = room.Failures + 1, RetryAt = draft.Now + Limits.Backoff(room.Failures + 1) };
    }

    private static void TakeFindAnswer(ConferenceDraft draft, CommandOutcome outcome)
    {
        if (draft.State.Room.Status != RoomStatus.Finding) return;
        if (outcome is { Accepted: true, Id: { } id })
        {
            // Whether the opener got in is not known: it joins like everybody else, which is harmless if it is in already.
            draft.ChangeRoom(room => room with { Status = RoomStatus.Live, Id = id, Opener = null });
            return;
        }

        if (draft.State.DialCreatesConference)
        {
            // Nobody else makes it: it may not be listed yet, or be over.
            draft.ChangeRoom(room => room with { Failures = room.Failures + 1, RetryAt = draft.Now + Limits.Backoff(room.Failures + 1) });
            return;
        }

        draft.ChangeRoom(room => room with
        {
            Status = outcome.Accepted ? RoomStatus.None : RoomStatus.Finding,
            Opener = outcome.Accepted ? null : room.Opener,
            NameNumber = outcome.Accepted ? room.NameNumber + 1 : room.NameNumber,
            Failures = room.Failures + (outcome.Accepted ? 0 : 1),
            RetryAt = outcome.Accepted ? null : draft.Now + Limits.Backoff(room.Failures + 1),
        });
    }

    private static void TakeJoinAnswer(ConferenceDraft draft, ParticipantRecord participant, CommandOutcome outcome)
    {
        if (outcome.Accepted || outcome.Reason == ProviderErrorReason.AlreadyJoined)
        {
            draft.Change(participant, p => p with { JoinAcceptedAt = draft.Now });
        }
        else if (outcome.Reason == ProviderErrorReason.ConferenceEnded)
        {
            draft.ChangeRoom(room => room with { Status = RoomStatus.Over });
        }
        else if (outcome.Reason != ProviderErrorReason.LegEnded)
        {
            draft.Change(participant, p => p with
            {
                JoinFailures = p.JoinFailures + 1,
                JoinRetryAt = draft.Now + Limits.Backoff(p.JoinFailures + 1),
            });
        }
    }

    private static void TakeMuteAnswer(ConferenceDraft draft, ParticipantRecord participant, bool muted, long wish, CommandOutcome outcome)
    {
        if (!outcome.Accepted || wish != participant.MuteWish || participant.Muted == muted) return;
        draft.Change(participant, p => p with { Muted = muted });
        if (!participant.Ended) Announcements.TellMute(draft, participant.Number);
    }

    private static void TakeHoldAnswer(ConferenceDraft draft, ParticipantRecord participant, bool onHold, long wish, CommandOutcome outcome)
    {
        if (!outcome.Accepted || wish != participant.HoldWish || participant.OnHold == onHold) return;
        draft.Change(participant, p => p with { OnHold = onHold });
        if (!participant.Ended) Announcements.TellHold(draft, participant.Number);
    }

    private static void TakeSupervisionAnswer(ConferenceDraft draft, ParticipantRecord participant, long wish, CommandOutcome outcome)
    {
        if (!outcome.Accepted || wish != participant.SupervisionWish || participant.Supervision == participant.SupervisionAsked) return;
        draft.Change(participant, p => p with { Supervision = p.SupervisionAsked });
        if (!participant.Ended) Announcements.TellSupervision(draft, participant.Number);
    }

    private static void TakeAnsweringAnswer(ConferenceDraft draft, ParticipantRecord participant, CommandOutcome outcome)
    {
        if (outcome.Accepted)
        {
            draft.Change(participant, p => p with { AnswerAcceptedAt = draft.Now });
        }
        else if (participant.AnsweredAt is not null)
        {
            return;
        }
        else if (outcome.Failure == CommandCertainty.Refused && participant.AnswerFailures == 0 && outcome.Reason is not (ProviderErrorReason.LegEnded or ProviderErrorReason.RateLimited))
        {
            // Nobody else is going to answer it: its leg is hung up because its part is over.
            draft.End(participant, ParticipantEndCause.Refused, outcome.Detail);
        }
        else
        {
            draft.Change(participant, p => p with
            {
                AnswerFailures = p.AnswerFailures + 1,
                AnswerRetryAt = draft.Now + Limits.Backoff(p.AnswerFailures + 1),
            });
        }
    }

    private static void TakeHangUpAnswer(ConferenceDraft draft, ParticipantRecord participant, CommandOutcome outcome)
    {
        if (outcome.Accepted || outcome.Reason == ProviderErrorReason.LegEnded)
        {
            draft.Change(participant, p => p with { HangUpAcceptedAt = draft.Now });
            return;
        }

        draft.Change(participant, p => p with
        {
            HangUpFailures = p.HangUpFailures + 1,
            HangUpRetryAt = draft.Now + Limits.Backoff(p.HangUpFailures + 1),
        });
    }

    private static void TakeEndAnswer(ConferenceDraft draft, CommandOutcome outcome)
    {
        if (!outcome.Accepted) draft.ChangeRoom(room => room with { EndFailed = true });
    }
}
