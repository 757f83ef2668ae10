namespace ColdCall.Conformance.Tests.Support;

/// <summary>What is asked of every provider, whatever its own name for it.</summary>
public enum Command
{
    Dial,
    HangUp,
    Mute,
    End,
    ListLegs,
}
