using System.Buffers.Binary;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ColdCall.Emulator.Control;
using ColdCall.Emulator.Twilio;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Hosting;

/// <summary>
/// The edge around an <see cref="Emulation"/>: lets one caller in at a time, wakes it when something is due, and delivers its webhooks,
/// each on its own, as a provider that promises no order.
/// </summary>
internal sealed class EmulatorRuntime : IAsyncDisposable
{
    private const long MaxAnswerBytes = 64 * 1024;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _webhookTimeout;
    private readonly Emulation _emulation;
    private readonly ControlApi _control;
    private readonly ITimer _timer;
    private readonly Dictionary<WireSocket, SocketPump> _sockets = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _disposing = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public EmulatorRuntime(EmulatorOptions options)
    {
        _time = options.TimeProvider;
        _webhookTimeout = options.WebhookTimeout;
        byte[] keySeed = options.TelnyxKeySeed?.ToArray() ?? RandomNumberGenerator.GetBytes(32);
        ulong seed = options.Seed ?? BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8));
        _emulation = new Emulation(options, keySeed, seed, _time.GetUtcNow());
        _control = new ControlApi(_emulation);
        _timer = _time.CreateTimer(
            _ => Do(static (emulation, now) => emulation.Advance(now)), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Twilio = _emulation.TwilioAccount;
        TelnyxPublicKey = _emulation.Account.PublicKey;
    }

    public string TelnyxPublicKey { get; }

    public TwilioAccount Twilio { get; }

    public WireReply HandleTelnyx(WireRequest request) => Do((emulation, now) => emulation.HandleTelnyx(request, now));

    public WireReply HandleTwilio(WireRequest request) => Do((emulation, now) => emulation.HandleTwilio(request, now));

    public WireReply HandleControl(WireRequest request) => Do((_, now) => _control.Handle(request, now));

    public FileReply OpenRecording(string id, string file, string expires, string signature) =>
        Do((emulation, now) => emulation.OpenRecording(id, file, expires, signature, now));

    public FileReply OpenRecording(string id) => Do((emulation, now) => emulation.OpenRecording(id, now));

    /// <returns>Null if there are too many sockets of this kind.</returns>
    public SocketPump? Connect(Func<Emulation, WireSocket?> open) => Do((emulation, _) =>
    {
        if (open(emulation) is not { } socket) return null;
        return _sockets[socket] = new SocketPump(this, socket, _stopping.Token);
    });

    public void Receive(WireSocket socket, ReadOnlyMemory<byte> text) => Do((emulation, now) => emulation.Receive(socket, text.Span, now));

    public void Close(WireSocket socket, SocketClosing closing) => Do((emulation, now) => emulation.Close(socket, closing, now));

    /// <summary>The socket has gone. If the emulator stops, that is its own doing and means nothing to its calls.</summary>
    public void Disconnect(SocketPump pump) => Do((emulation, now) =>
    {
        _sockets.Remove(pump.Socket);
        if (!_stopping.IsCancellationRequested) emulation.Close(pump.Socket, closing: null, now);
    });

    /// <summary>Waits as long as the reply is held back, then does what was held back with it.</summary>
    public async Task<WireReply> WaitAsync(WireReply reply, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        if (reply.Delay > TimeSpan.Zero) await Task.Delay(reply.Delay, _time, either.Token).ConfigureAwait(false);
        return reply.Later is { } later ? Do((emulation, now) => emulation.HandleLater(later, now)) : reply;
    }

    /// <summary>
    /// Lets go of replies that are held back, so that a stopping host need not wait for them. Webhooks go on: whoever ends its calls while
    /// it stops has to hear that they ended.
    /// </summary>
    public void Stop() => _stopping.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _disposing.CancelAsync().ConfigureAwait(false);
        await _timer.DisposeAsync().ConfigureAwait(false);
        _http.Dispose();
        lock (_gate) _emulation.Dispose();
        _stopping.Dispose();
        _disposing.Dispose();
    }

    private void Do(Action<Emulation, DateTimeOffset> act) => Do((emulation, now) =>
    {
        act(emulation, now);
        return true;
    });

    private T Do<T>(Func<Emulation, DateTimeOffset, T> act)
    {
        T result;
        IReadOnlyList<Dispatch> dispatches;
        lock (_gate)
        {
            DateTimeOffset now = _time.GetUtcNow();
            result = act(_emulation, now);
            // What follows from it at the same instant.
            _emulation.Advance(now);
            // Posted within the gate, or two frames of one socket could pass each other.
            foreach (SocketOutput output in _emulation.TakeFrames()) _sockets.GetValueOrDefault(output.Socket)?.Post(output);
            dispatches = _emulation.TakeDispatches();
            SetTimer();
        }

        foreach (Dispatch dispatch in dispatches) _ = DeliverAsync(dispatch);
        return result;
    }

    private void SetTimer()
    {
        if (_emulation.NextDue is not { } due) return;
        TimeSpan wait = due - _time.GetUtcNow();
        // Never zero: a timer that is a little early must not spin.
        TimeSpan sleep = TimeSpan.FromTicks(Math.Clamp(wait.Ticks, TimeSpan.TicksPerMillisecond, LongestSleep.Ticks));
        _timer.Change(sleep, Timeout.InfiniteTimeSpan);
    }

    private async Task DeliverAsync(Dispatch dispatch)
    {
        try
        {
            DeliveryResult result = await SendAsync(dispatch).ConfigureAwait(false);
            Do((emulation, now) => emulation.Report(dispatch, result, now));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException)
        {
            // The emulator stops: nobody waits for the outcome.
        }
    }

    private async Task<DeliveryResult> SendAsync(Dispatch dispatch)
    {
        CancellationToken stopping = _disposing.Token;
        using var timeout = new CancellationTokenSource(dispatch.Webhook.Patience ?? _webhookTimeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            using HttpRequestMessage request = RequestOf(dispatch);
            using HttpResponseMessage answer =
                await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return dispatch.Webhook.WhenConcluded is null ? DeliveryResult.Answered((int)answer.StatusCode) : await ReadAsync(answer, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return DeliveryResult.TimedOut;
        }
        catch (HttpRequestException)
        {
            return DeliveryResult.Unreachable;
        }
    }

    /// <exception cref="HttpRequestException">The answer is too long to be read.</exception>
    private static async Task<DeliveryResult> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await answer.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken).ConfigureAwait(false);
        byte[] body = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return DeliveryResult.Answered((int)answer.StatusCode) with
        {
            Body = Encoding.UTF8.GetString(body).TrimStart('\uFEFF'),
            ContentType = answer.Content.Headers.ContentType?.MediaType,
            Location = answer.Headers.Location,
        };
    }

    private static HttpRequestMessage RequestOf(Dispatch dispatch)
    {
        var request = new HttpRequestMessage(HttpMethod.Parse(dispatch.Webhook.Method), dispatch.Address);
        if (request.Method == HttpMethod.Post)
        {
            request.Content = dispatch.BreaksOff ? new BrokenContent(dispatch.Message.Body) : new ReadOnlyMemoryContent(dispatch.Message.Body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(dispatch.Webhook.ContentType);
        }

        foreach ((string name, string value) in dispatch.Message.Headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
