using ColdCall.Providers;

namespace ColdCall.StateMachine;

internal static partial class Rules
{
    /// <summary>The recording that was asked for at the opening begins with the first participant.</summary>
    private static void Recording(ConferenceDraft draft)
    {
        ConferenceRecord state = draft.State;
        if (state.RecordsFromStart is not null)
        {
            RecordedFromStart(draft);
            return;
        }

        if (!state.RecordingDue || !Inputs.CanRecord(state) || draft.Owes<StartRecordingCommand>()) return;
        if (state.RecordingRetryAt is { } retryAt && !draft.Due(retryAt)) return;
        draft.State = state with { RecordingRetryAt = null };

        // One whose outcome is not known is asked for under the same id again: a provider that acted on it ignores the second.
        draft.Owe(id => new StartRecordingCommand { CommandId = state.RecordingUnknownStart ?? id, ConferenceId = state.Room.Id!, Format = state.RecordingFormat });
    }

    /// <summary>A recording is saved some time after the conference; where the event of that has not come, the list shows it.</summary>
    private static void LookForRecordings(ConferenceDraft draft)
    {
        ConferenceRecord state = draft.State;
        if (state is not { EndedAt: { } endedAt, Room.Id: { } room } || state.RecordingsSaved.Count >= state.RecordingsBegun) return;
        if (state.RecordingLooks >= Limits.RecordingLooks.Count || draft.Owes<ListRecordingsCommand>() || !draft.Due(endedAt + Limits.RecordingLooks[state.RecordingLooks])) return;
        draft.Owe(id => new ListRecordingsCommand { CommandId = id, ConferenceId = room });
    }

    /// <summary>Nobody asks for it: the provider was told at every dial, and begins when there are two to be heard.</summary>
    private static void RecordedFromStart(ConferenceDraft draft)
    {
        ConferenceRecord state = draft.State;
        bool begins = state is { RecordsFromStart: true, Recording: RecordingState.Off, RecordingWish: 0, EndingAt: null, Room.Status: RoomStatus.Live }
            && state.Participants.Count(participant => participant.State == ParticipantState.Joined && participant.Supervision is null) >= 2;
        if (!begins) return;
        draft.State = state with { Recording = RecordingState.On, RecordingAsked = RecordingState.On };
        Inputs.TellRecording(draft);
        Inputs.StopUnwantedRecording(draft);
    }
}
