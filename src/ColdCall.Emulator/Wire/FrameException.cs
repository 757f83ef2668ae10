namespace ColdCall.Emulator.Wire;

/// <summary>A frame that says nothing we could act on: its socket is closed.</summary>
internal sealed class FrameException(SocketClosing closing) : Exception(closing.Reason)
{
    public FrameException(string reason) : this(SocketClosing.Unexpected(reason))
    {
    }

    public SocketClosing Closing { get; } = closing;
}
