namespace ColdCall.StateMachine;

/// <summary>What an application can ask of a recording.</summary>
internal enum RecordingWish
{
    Start,
    Pause,
    Resume,
    Stop,
}
