using ColdCall.StateMachine;

namespace ColdCall.Tests.StateMachine;

/// <summary>What must be true of every history, whatever its order, duplicates and losses.</summary>
internal static class History
{
    /// <summary>Nothing goes back: states only grow, and facts once known stay.</summary>
    public static void CheckStep(ConferenceRecord before, ConferenceRecord after)
    {
        (after.State >= before.State).ShouldBeTrue();
        if (before.EndedAt is not null) after.EndedAt.ShouldBe(before.EndedAt);
        if (before.EndingAt is not null && (after.EndingAt != before.EndingAt || after.Cause != before.Cause)) throw new InvalidOperationException("An ending conference was ended again.");
        (after.Participants.Count >= before.Participants.Count).ShouldBeTrue();
        foreach (ParticipantRecord earlier in before.Participants)
        {
            ParticipantRecord later = after.Find(earlier.Number)!;
            if (later.State < earlier.State) throw new InvalidOperationException($"Participant {earlier.Number} went back from {earlier.State} to {later.State}.");
            if (later.Told < earlier.Told) throw new InvalidOperationException("What was told went back.");
            if (earlier.Cause is not null && later.Cause != earlier.Cause) throw new InvalidOperationException("A cause changed.");
        }
    }

    /// <summary>Callbacks come in one legal order: ringing, answered, joined, left, ended; each at most once; nothing after the end.</summary>
    public static void CheckCallbacks(IReadOnlyList<ConferenceEvent> callbacks)
    {
        for (int i = 0; i < callbacks.Count; i++) (callbacks[i].Sequence == i + 1).ShouldBeTrue();
        if (callbacks.Count(callback => callback is ConferenceStarted) > 1) throw new InvalidOperationException("The conference was told twice to have started.");
        if (callbacks.Count(callback => callback is ConferenceEnded) > 1) throw new InvalidOperationException("The conference was told twice to have ended.");
        foreach (IGrouping<ParticipantId, ParticipantEvent> own in callbacks.OfType<ParticipantEvent>().GroupBy(callback => callback.Participant.Id))
        {
            CheckOwn([.. own.Where(callback => callback is not (ParticipantMuteChanged or ParticipantHoldChanged or ParticipantSupervisionChanged or ParticipantAnswererDetected or ParticipantGreetingEnded)).Select(RankOf)]);
            CheckAnswerer([.. own]);
        }

        bool startedLate = false;
        foreach (ConferenceEvent callback in callbacks)
        {
            if (callback is ConferenceStarted) startedLate = true;
            if (callback is ParticipantJoined && !startedLate) throw new InvalidOperationException("Somebody joined a conference that had not started.");
        }

        RecordingState recording = RecordingState.Off;
        foreach (RecordingChanged changed in callbacks.OfType<RecordingChanged>().Where(each => each.Problem is null))
        {
            if (changed.State == recording) throw new InvalidOperationException($"The recording was told twice to be {recording}.");
            recording = changed.State;
        }

        int end = callbacks.ToList().FindIndex(callback => callback is ConferenceEnded);
        if (end >= 0 && callbacks.Skip(end + 1).Any(callback => callback is ParticipantEvent)) throw new InvalidOperationException("A participant was told of after the end.");
    }

    private static int RankOf(ParticipantEvent callback) => callback switch
    {
        ParticipantUnconfirmed => 1,
        ParticipantRinging => 2,
        ParticipantAnswered => 3,
        ParticipantJoined => 4,
        ParticipantLeft => 5,
        ParticipantEnded => 6,
        _ => throw new InvalidOperationException(callback.GetType().Name),
    };

    /// <summary>Who answered is told once, after the answer and before the end; a greeting's end only after it.</summary>
    private static void CheckAnswerer(List<ParticipantEvent> own)
    {
        int answered = own.FindIndex(callback => callback is ParticipantAnswered);
        int detected = own.FindIndex(callback => callback is ParticipantAnswererDetected);
        int greeted = own.FindIndex(callback => callback is ParticipantGreetingEnded);
        int ended = own.FindIndex(callback => callback is ParticipantEnded);
        if (own.Count(callback => callback is ParticipantAnswererDetected) > 1 || own.Count(callback => callback is ParticipantGreetingEnded) > 1) throw new InvalidOperationException("Who answered was told twice.");
        if (detected >= 0 && (answered < 0 || detected < answered || (ended >= 0 && detected > ended))) throw new InvalidOperationException("Who answered was told out of order.");
        if (greeted >= 0 && (detected < 0 || greeted < detected)) throw new InvalidOperationException("A greeting's end was told before who answered.");
    }

    private static void CheckOwn(List<int> ranks)
    {
        string text = string.Join(' ', ranks);
        if (ranks.Zip(ranks.Skip(1)).Any(pair => pair.First >= pair.Second)) throw new InvalidOperationException($"Out of order: {text}");
        if (ranks.Contains(4) && !(ranks.Contains(2) && ranks.Contains(3))) throw new InvalidOperationException($"Joined without having answered: {text}");
        if (ranks.Contains(5) && !ranks.Contains(4)) throw new InvalidOperationException($"Left without having joined: {text}");
    }
}
