namespace ColdCall.Emulator.Core;

internal enum LegDirection
{
    Outgoing,
    Incoming,
}
