namespace ColdCall.Emulator.Wire;

/// <summary>One attempt to deliver a webhook: the edge sends it and reports how it went.</summary>
internal sealed record Dispatch(Webhook Webhook, int Attempt, string Address, WireMessage Message, WireLogEntry Entry, int Epoch);
