using ColdCall.Providers;

namespace ColdCall.StateMachine;

internal static partial class Inputs
{
    /// <summary>Only what somebody says can be recorded.</summary>
    public static bool CanRecord(ConferenceRecord state) =>
        state is { EndingAt: null, Room: { Status: RoomStatus.Live, Id: not null } } && state.Participants.Any(participant => participant.State == ParticipantState.Joined);

    /// <summary>Where the format is chosen only when a file is opened, it is the one that the conference was opened with.</summary>
    public static Recording InFormatAsked(ConferenceRecord state, Recording recording) =>
        state.RecordsFromStart is null ? recording : recording with { Format = state.RecordingFormat };

    private static bool TakeRecording(ConferenceDraft draft, RecordingWish wish)
    {
        // To record nothing any longer is always possible.
        if (wish == RecordingWish.Stop) draft.State = draft.State with { RecordingDue = false };
        if (draft.State.RecordsFromStart is not null && draft.State.RecordingAsked == RecordingState.Off) return TakeRecordingFromStart(draft, wish);
        RecordingState asked = draft.State.RecordingAsked;
        RecordingState wanted = wish switch
        {
            RecordingWish.Stop => RecordingState.Off,
            RecordingWish.Pause => RecordingState.Paused,
            _ => RecordingState.On,
        };
        if (asked == wanted || (asked == RecordingState.Off && draft.Owes<StartRecordingCommand>() && wish == RecordingWish.Start)) return true;
        bool nothingToChange = asked == RecordingState.Off && wish is RecordingWish.Pause or RecordingWish.Resume;
        // Where nobody is any longer, or the conference is ending, the recording ends with it.
        if (nothingToChange || !CanRecord(draft.State)) return wish == RecordingWish.Stop;
        long number = draft.Owe(id => CommandFor(draft.State, asked, wanted, id), isWish: true);
        draft.State = draft.State with { RecordingAsked = wanted, RecordingWish = number, RecordingDue = false };
        return true;
    }

    /// <summary>It begins by itself or never; what was said before is remembered until then.</summary>
    private static bool TakeRecordingFromStart(ConferenceDraft draft, RecordingWish wish)
    {
        bool willBegin = draft.State is { RecordsFromStart: true, RecordingWish: 0, EndingAt: null };
        if (willBegin && wish is RecordingWish.Start or RecordingWish.Stop) draft.State = draft.State with { RecordingUnwanted = wish == RecordingWish.Stop };
        return wish == RecordingWish.Stop || (willBegin && wish == RecordingWish.Start);
    }

    /// <summary>What the provider began by itself is ended at once, if that was said before.</summary>
    public static void StopUnwantedRecording(ConferenceDraft draft)
    {
        if (!draft.State.RecordingUnwanted) return;
        long number = draft.Owe(id => CommandFor(draft.State, RecordingState.On, RecordingState.Off, id), isWish: true);
        draft.State = draft.State with { RecordingAsked = RecordingState.Off, RecordingWish = number, RecordingUnwanted = false };
    }

    private static ProviderCommand CommandFor(ConferenceRecord state, RecordingState asked, RecordingState wanted, string id)
    {
        string room = state.Room.Id!;
        if (wanted == RecordingState.Off) return new StopRecordingCommand { CommandId = id, ConferenceId = room };
        return asked == RecordingState.Off
            ? new StartRecordingCommand { CommandId = id, ConferenceId = room, Format = state.RecordingFormat }
            : new SetRecordingPausedCommand { CommandId = id, ConferenceId = room, Paused = wanted == RecordingState.Paused };
    }

    private static void TakeRecordingAnswer(ConferenceDraft draft, OwedCommand owed, RecordingState reached, CommandOutcome outcome)
    {
        long wish = owed.Wish;
        if (outcome.Accepted) RecordingIs(draft, reached, wish);
        else if (wish == 0) StartFailed(draft, owed.Command.CommandId, outcome);
        else if (wish == draft.State.RecordingWish) draft.State = draft.State with { RecordingAsked = draft.State.Recording };
    }

    private static void RecordingIs(ConferenceDraft draft, RecordingState reached, long wish)
    {
        if (draft.State.EndedAt is not null) return;
        bool changed = draft.State.Recording != reached;
        // The application said stop while the start was on its way.
        bool stopped = wish == 0 && !draft.State.RecordingDue && draft.State.EndingAt is null;
        draft.State = draft.State with
        {
            Recording = reached,
            RecordingAsked = wish == 0 ? reached : draft.State.RecordingAsked,
            RecordingDue = false,
        };
        if (changed) TellRecording(draft);
        if (!stopped) return;
        long number = draft.Owe(id => CommandFor(draft.State, RecordingState.On, RecordingState.Off, id), isWish: true);
        draft.State = draft.State with { RecordingAsked = RecordingState.Off, RecordingWish = number };
    }

    /// <summary>What begins from nothing is another file, which the provider will tell of when it is saved.</summary>
    public static void TellRecording(ConferenceDraft draft)
    {
        bool begins = draft.State.Recording == RecordingState.On && draft.Before.Recording == RecordingState.Off;
        if (begins) draft.State = draft.State with { RecordingsBegun = draft.State.RecordingsBegun + 1 };
        Announcements.TellRecording(draft);
    }

    /// <summary>Told once, whether by its event or by the list.</summary>
    private static void RecordingIsSaved(ConferenceDraft draft, Recording recording, DateTimeOffset at)
    {
        if (draft.State.RecordingsSaved.Contains(recording.Id)) return;
        draft.State = draft.State with { RecordingsSaved = [.. draft.State.RecordingsSaved, recording.Id] };
        Announcements.TellRecordingSaved(draft, InFormatAsked(draft.State, recording), at);
    }

    private static void TakeRecordings(ConferenceDraft draft, MachineInput.RecordingsListed listed)
    {
        draft.TakeOwed(listed.CommandId);
        RecordingsLooked(draft);
        foreach (Recording recording in listed.Recordings) RecordingIsSaved(draft, recording, recording.EndedAt ?? draft.Now);
    }

    private static void RecordingsLooked(ConferenceDraft draft) => draft.State = draft.State with { RecordingLooks = draft.State.RecordingLooks + 1 };

    /// <summary>Nobody waits for the start that was asked for at the opening: it is tried again, and the application is told if it comes to nothing.</summary>
    private static void StartFailed(ConferenceDraft draft, string commandId, CommandOutcome outcome)
    {
        ConferenceRecord state = draft.State;
        int failures = state.RecordingFailures + 1;
        bool givenUp = failures >= Limits.MaxFailures && state.RecordingDue;
        draft.State = state with
        {
            RecordingFailures = failures,
            RecordingRetryAt = draft.Now + Limits.Backoff(failures),
            RecordingUnknownStart = outcome.Failure == CommandCertainty.Unknown ? commandId : null,
            RecordingDue = state.RecordingDue && !givenUp,
        };
        if (givenUp) Announcements.TellRecording(draft, outcome.Detail ?? "The provider gave no usable answer.");
    }
}
