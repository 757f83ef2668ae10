namespace ColdCall.Emulator.Wire;

/// <summary>The signed bytes of one attempt to deliver a webhook.</summary>
internal sealed record WireMessage(ReadOnlyMemory<byte> Body, IReadOnlyList<KeyValuePair<string, string>> Headers);
