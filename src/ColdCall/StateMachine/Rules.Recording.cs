using ColdCall.Providers;

namespace ColdCall.StateMachine;

internal static partial class Rules
{
    /// <summary>The recording that was asked for at the opening begins with the first participant.</summary>
    private static void Recording(ConferenceDraft draft)
    {
        ConferenceRecord state = draft.State;
        if (!state.RecordingDue || !Inputs.CanRecord(state) || draft.Owes<StartRecordingCommand>()) return;
        if (state.RecordingRetryAt is { } retryAt && !draft.Due(retryAt)) return;
        draft.State = state with { RecordingRetryAt = null };

        // One whose outcome is not known is asked for under the same id again: a provider that acted on it ignores the second.
        draft.Owe(id => new StartRecordingCommand { CommandId = state.RecordingUnknownStart ?? id, ConferenceId = state.Room.Id!, Format = state.RecordingFormat });
    }
}
