namespace ColdCall.Emulator.Core;

internal enum Party
{
    Caller,
    Callee,

    /// <summary>Neither of them: something between them failed.</summary>
    Network,
}
