using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Wire;

/// <summary>A WebSocket as the emulation sees it: JSON objects in and out. Bytes, buffers and handshakes are the edge's.</summary>
internal abstract class WireSocket(SocketOutbox outbox)
{
    public bool IsOpen { get; private set; } = true;

    public void Receive(ReadOnlySpan<byte> text, DateTimeOffset now)
    {
        if (!IsOpen || IsSignOfLife(text)) return;
        try
        {
            OnFrame(Json.TryParse(text) as JsonObject ?? throw new FrameException(SocketClosing.NotJson), now);
        }
        catch (FrameException bad)
        {
            Close(bad.Closing, now);
        }
    }

    public void Send(JsonObject frame)
    {
        if (IsOpen) outbox.Add(new SocketOutput(this, Json.Bytes(frame)));
    }

    /// <summary>What says nothing but that somebody is there.</summary>
    protected void SendSignOfLife(ReadOnlyMemory<byte> text)
    {
        if (IsOpen) outbox.Add(new SocketOutput(this, text));
    }

    /// <summary>Closes it from our side, which means the same to us as if the other side had gone.</summary>
    public void Close(SocketClosing closing, DateTimeOffset now)
    {
        if (!IsOpen) return;
        outbox.Add(new SocketOutput(this, default) { Closing = closing });
        Leave(now);
    }

    /// <summary>The other side has gone.</summary>
    public void Leave(DateTimeOffset now)
    {
        if (!IsOpen) return;
        IsOpen = false;
        OnClosed(now);
    }

    /// <returns>True for a text that is no frame, and that the other side sends only to be heard.</returns>
    protected virtual bool IsSignOfLife(ReadOnlySpan<byte> text) => false;

    /// <exception cref="FrameException">The frame cannot be acted on.</exception>
    protected abstract void OnFrame(JsonObject frame, DateTimeOffset now);

    protected abstract void OnClosed(DateTimeOffset now);
}
