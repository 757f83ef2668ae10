namespace ColdCall.Emulator.Core;

internal enum Party
{
    Caller,
    Callee,
}
