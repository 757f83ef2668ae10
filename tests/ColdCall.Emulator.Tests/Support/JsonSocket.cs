using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>A real WebSocket that keeps every frame it is sent, and lets its owner react to each.</summary>
public sealed class JsonSocket : IAsyncDisposable
{
    private readonly ClientWebSocket _web;
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _received = [];
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _over = new();
    private Task _reading = Task.CompletedTask;

    private JsonSocket(ClientWebSocket web) => _web = web;

    public IReadOnlyList<JsonObject> Received
    {
        get { lock (_gate) return [.. _received]; }
    }

    /// <summary>How the server closed it; null while it is open, 1006 if it went without a word.</summary>
    public int? CloseCode { get; private set; }

    /// <summary>How often the server sent a newline alone, and got it back.</summary>
    public int SignsOfLife { get; private set; }

    public string? CloseReason => _web.CloseStatusDescription;

    public static async Task<JsonSocket> OpenAsync(Uri address)
    {
        var web = new ClientWebSocket();
        await web.ConnectAsync(address, TestContext.Current.CancellationToken);
        return new JsonSocket(web);
    }

    /// <summary>Begins to read; only now, so that whoever reacts is complete when the first frame comes.</summary>
    public void Listen(Func<JsonObject, Task> react) => _reading = ReadAllAsync(react);

    public Task SendAsync(string json) => SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text);

    public async Task SendAsync(ReadOnlyMemory<byte> bytes, WebSocketMessageType type)
    {
        await _sending.WaitAsync(_over.Token);
        try
        {
            await _web.SendAsync(bytes, type, endOfMessage: true, _over.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task<JsonObject> ReceiveAsync(Func<JsonObject, bool> wanted, string what)
    {
        JsonObject? found = null;
        await Eventually.BecomesTrueAsync(
            () => (found = Received.FirstOrDefault(wanted)) is not null,
            $"{what} in {string.Join('\n', Received.Select(frame => frame.ToJsonString()))}");
        return found!;
    }

    public Task IsClosedAsync(int code) =>
        Eventually.BecomesTrueAsync(() => CloseCode == code, $"closed with {code}; it is {CloseCode} {CloseReason}");

    /// <summary>As when somebody closes the tab.</summary>
    public async Task CloseAsync()
    {
        if (_web.State == WebSocketState.Open)
            await _web.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, TestContext.Current.CancellationToken);
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _reading;
        _web.Dispose();
        _sending.Dispose();
        _over.Dispose();
    }

    private static JsonObject Parse(ReadOnlySpan<byte> text) => (JsonObject)JsonNode.Parse(text)!;

    private async Task ReadAllAsync(Func<JsonObject, Task> react)
    {
        var buffer = new byte[1024 * 1024];
        try
        {
            while (true)
            {
                int length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _web.ReceiveAsync(buffer.AsMemory(length), _over.Token);
                    length += part.Count;
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close) break;
                if (buffer.AsSpan(0, length).SequenceEqual("\n"u8))
                {
                    SignsOfLife++;
                    await SendAsync("\n");
                    continue;
                }

                // Two copies: a node unfolds while it is read, and the test reads on another thread than the reaction.
                lock (_gate) _received.Add(Parse(buffer.AsSpan(0, length)));
                await react(Parse(buffer.AsSpan(0, length)));
            }

            CloseCode = (int?)_web.CloseStatus;
            if (_web.State == WebSocketState.CloseReceived) await _web.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _over.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            CloseCode ??= 1006;
        }
    }
}
