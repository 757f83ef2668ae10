namespace ColdCall.Emulator.Core;

internal enum ConferenceStatus
{
    Waiting,
    InProgress,
    Completed,
}
