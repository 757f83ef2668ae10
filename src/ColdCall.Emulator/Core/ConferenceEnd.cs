namespace ColdCall.Emulator.Core;

/// <summary>Why a conference ended.</summary>
internal enum ConferenceEnd
{
    AllLeft,
    HostLeft,
    TimeExceeded,
    Commanded,
}
