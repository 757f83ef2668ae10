namespace ColdCall.Emulator.Core;

/// <summary>Which way the sound goes that is kept of a leg, as the exchange sees it.</summary>
internal enum RecordingTrack
{
    Both,

    /// <summary>What the person at the leg says.</summary>
    Inbound,

    /// <summary>What the person at the leg hears.</summary>
    Outbound,
}
