namespace ColdCall.Emulator.Wire;

/// <summary>A frame that is to be sent, or, with <see cref="Closing"/>, the end of the socket.</summary>
internal sealed record SocketOutput(WireSocket Socket, ReadOnlyMemory<byte> Text)
{
    public SocketClosing? Closing { get; init; }
}
