namespace Dialer.Calls;

/// <summary>How far a call has come.</summary>
internal enum CallState
{
    CallingAgent,
    Dialing,
    Ringing,
    Connected,
    Ending,
    Ended,
}
