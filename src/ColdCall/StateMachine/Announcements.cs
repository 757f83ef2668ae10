namespace ColdCall.StateMachine;

/// <summary>
/// What the application has to be told, from what it was told before and what is true now. A participant's states are told in their order
/// and at most once; states that were passed over on the way are told too, so that nobody joins without having answered.
/// </summary>
internal static class Announcements
{
    public static void Make(ConferenceDraft draft)
    {
        foreach (ParticipantRecord participant in draft.State.Participants)
        {
            if (participant.State > participant.Told) TellParticipant(draft, participant);
            else TellAnswerer(draft, participant.Number, participant.State);
        }

        // With all legs told as ended already, a late event can still show that somebody had been in the conference.
        TellStart(draft);
        if (draft.Before.EndedAt is null && draft.State.EndedAt is not null) TellEnd(draft);
    }

    public static void TellMute(ConferenceDraft draft, int number) =>
        Tell(draft, number, draft.Now, view => new ParticipantMuteChanged { Id = "", Participant = view });

    public static void TellHold(ConferenceDraft draft, int number) =>
        Tell(draft, number, draft.Now, view => new ParticipantHoldChanged { Id = "", Participant = view });

    public static void TellSupervision(ConferenceDraft draft, int number) =>
        Tell(draft, number, draft.Now, view => new ParticipantSupervisionChanged { Id = "", Participant = view });

    public static void TellRecording(ConferenceDraft draft, string? problem = null) =>
        Tell(draft, draft.Now, new RecordingChanged { Id = "", State = draft.State.Recording, Problem = problem });

    public static void TellRecordingSaved(ConferenceDraft draft, Recording recording, DateTimeOffset at) =>
        Tell(draft, at, new RecordingSaved { Id = "", Recording = recording });

    private static void TellParticipant(ConferenceDraft draft, ParticipantRecord participant)
    {
        ParticipantState told = participant.Told;
        ParticipantState now = participant.State;
        int number = participant.Number;
        draft.Change(participant, p => p with { Told = now });

        if (now == ParticipantState.Unconfirmed)
            Tell(draft, number, draft.Now, view => new ParticipantUnconfirmed { Id = "", Participant = view });
        if (Passes(told, now, ParticipantState.Ringing))
            Tell(draft, number, draft.Now, view => new ParticipantRinging { Id = "", Participant = view with { State = ParticipantState.Ringing } });
        if (Passes(told, now, ParticipantState.Answered))
            Tell(draft, number, participant.AnsweredAt!.Value, view => new ParticipantAnswered { Id = "", Participant = view with { State = ParticipantState.Answered } });
        if (Passes(told, now, ParticipantState.Joined))
        {
            TellStart(draft);
            Tell(draft, number, participant.JoinedAt!.Value, view => new ParticipantJoined { Id = "", Participant = view with { State = ParticipantState.Joined } });
        }

        TellAnswerer(draft, number, now > ParticipantState.Joined ? told : now);
        if (told == ParticipantState.Joined && now > ParticipantState.Joined)
            Tell(draft, number, LeftAt(participant), view => new ParticipantLeft { Id = "", Participant = view with { State = ParticipantState.Left } });
        if (now == ParticipantState.Ended)
            Tell(draft, number, participant.EndedAt!.Value, view => new ParticipantEnded { Id = "", Participant = view });
    }

    /// <summary>Who answered, and that a machine may be spoken to: each once, after the answer was told and before anything that follows the call.</summary>
    private static void TellAnswerer(ConferenceDraft draft, int number, ParticipantState reached)
    {
        ParticipantRecord participant = draft.State.Find(number)!;
        if (reached is not (ParticipantState.Answered or ParticipantState.Joined)) return;
        if (participant is { Answerer: not null, AnswererTold: false })
        {
            draft.Change(participant, p => p with { AnswererTold = true });
            Tell(draft, number, draft.Now, view => new ParticipantAnswererDetected { Id = "", Participant = view with { State = reached } });
        }

        if (participant is { GreetingEndedAt: { } at, GreetingEndTold: false })
        {
            draft.Change(participant, p => p with { GreetingEndTold = true });
            Tell(draft, number, at, view => new ParticipantGreetingEnded { Id = "", Participant = view with { State = reached } });
        }
    }

    /// <summary>We may learn of the leaving after the leg's own end; it did not happen after it.</summary>
    private static DateTimeOffset LeftAt(ParticipantRecord participant) =>
        participant.LeftAt is { } left && !(left > participant.EndedAt) ? left : participant.EndedAt!.Value;

    /// <summary>Whether a state is told on the way. An end is told alone.</summary>
    private static bool Passes(ParticipantState told, ParticipantState now, ParticipantState state) =>
        told < state && now >= state && now <= ParticipantState.Joined;

    private static void TellStart(ConferenceDraft draft)
    {
        bool told = draft.Before.StartedAt is not null || draft.Callbacks.Any(callback => callback is ConferenceStarted);
        if (told || draft.State.StartedAt is not { } startedAt) return;
        Tell(draft, startedAt, new ConferenceStarted { Id = "" });
    }

    private static void TellEnd(ConferenceDraft draft) =>
        Tell(draft, draft.State.EndedAt!.Value, new ConferenceEnded { Id = "", Cause = draft.State.Cause!.Value });

    private static void Tell(ConferenceDraft draft, int number, DateTimeOffset at, Func<Participant, ConferenceEvent> callback) =>
        Tell(draft, at, callback(Views.Of(draft.State, draft.State.Find(number)!)));

    private static void Tell(ConferenceDraft draft, DateTimeOffset at, ConferenceEvent callback) =>
        draft.Tell((id, sequence) => callback with
        {
            Id = id,
            Sequence = sequence,
            Conference = new ConferenceId(draft.State.Id),
            Source = draft.Source,
            OccurredAt = at,
        });
}
