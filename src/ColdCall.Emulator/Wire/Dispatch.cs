namespace ColdCall.Emulator.Wire;

/// <summary>One attempt to deliver a webhook: the edge sends it and reports how it went.</summary>
internal sealed record Dispatch(Webhook Webhook, int Attempt, string Address, WireMessage Message, WireLogEntry Entry, int Epoch)
{
    /// <summary>One that a fault added: nothing follows from how it went.</summary>
    public bool IsCopy { get; init; }

    /// <summary>The connection breaks in the middle of it.</summary>
    public bool BreaksOff { get; init; }
}
