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
        draft.Owe(id => new StartRecordingCommand { CommandId = id, ConferenceId = state.Room.Id!, Format = state.RecordingFormat });
    }
}
