using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Hosting;

/// <summary>Between one WebSocket and the emulation: reads whole frames, writes what is posted, in order.</summary>
internal sealed class SocketPump : IDisposable
{
    private const int MaxFrameBytes = 256 * 1024;
    private const int MaxQueued = 1_000;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly EmulatorRuntime _runtime;
    private readonly Channel<SocketOutput> _queue = Channel.CreateBounded<SocketOutput>(new BoundedChannelOptions(MaxQueued) { SingleReader = true });
    private readonly CancellationTokenSource _over;

    public SocketPump(EmulatorRuntime runtime, WireSocket socket, CancellationToken stopping)
    {
        _runtime = runtime;
        Socket = socket;
        _over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    }

    public WireSocket Socket { get; }

    /// <summary>Never waits. Whoever does not read is dropped, rather than remembered for without end.</summary>
    public void Post(SocketOutput output)
    {
        if (!_queue.Writer.TryWrite(output)) _ = _over.CancelAsync();
    }

    /// <summary>Serves the socket until either side closes it.</summary>
    public async Task RunAsync(WebSocket web)
    {
        Task receiving = ReceiveAllAsync(web);
        Task sending = SendAllAsync(web);
        await Task.WhenAny(receiving, sending).ConfigureAwait(false);
        // If we closed first, the other side may take a moment to agree.
        if (!receiving.IsCompleted)
            await Task.WhenAny(receiving, Task.Delay(Farewell, TimeProvider.System, _over.Token)).ConfigureAwait(false);
        _runtime.Disconnect(this);
        _queue.Writer.TryComplete();
        await _over.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(receiving, sending).ConfigureAwait(false);
        await AgreeAsync(web).ConfigureAwait(false);
    }

    public void Dispose() => _over.Dispose();

    private async Task ReceiveAllAsync(WebSocket web)
    {
        var frame = new ArrayBufferWriter<byte>();
        try
        {
            while (await ReceiveFrameAsync(web, frame).ConfigureAwait(false))
            {
                _runtime.Receive(Socket, frame.WrittenMemory);
                frame.ResetWrittenCount();
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Without a goodbye.
        }
    }

    /// <returns>False if nothing follows that could be served.</returns>
    private async Task<bool> ReceiveFrameAsync(WebSocket web, ArrayBufferWriter<byte> frame)
    {
        while (true)
        {
            ValueWebSocketReceiveResult part = await web.ReceiveAsync(frame.GetMemory(4096), _over.Token).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close) return false;
            frame.Advance(part.Count);
            if (part.MessageType == WebSocketMessageType.Binary) _runtime.Close(Socket, SocketClosing.NotText);
            else if (frame.WrittenCount > MaxFrameBytes) _runtime.Close(Socket, SocketClosing.TooLarge);
            else if (part.EndOfMessage) return true;
            if (!Socket.IsOpen) frame.ResetWrittenCount();
        }
    }

    /// <summary>The other side closed first and waits for our agreement.</summary>
    private static async Task AgreeAsync(WebSocket web)
    {
        if (web.State != WebSocketState.CloseReceived) return;
        using var patience = new CancellationTokenSource(Farewell, TimeProvider.System);
        try
        {
            await web.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // It did not wait.
        }
    }

    private async Task SendAllAsync(WebSocket web)
    {
        try
        {
            await foreach (SocketOutput output in _queue.Reader.ReadAllAsync(_over.Token).ConfigureAwait(false))
            {
                if (output.Closing is { } closing)
                {
                    await web.CloseOutputAsync((WebSocketCloseStatus)closing.Code, closing.Reason, _over.Token).ConfigureAwait(false);
                    return;
                }

                await web.SendAsync(output.Text, WebSocketMessageType.Text, endOfMessage: true, _over.Token).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Whoever reads notices it too.
        }
    }
}
