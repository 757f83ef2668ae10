using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Media;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx.Rtc;

/// <summary>
/// Telnyx's face to browsers: their sockets, and how long they may be away. Audio is negotiated on the media plane; here it only becomes
/// Telnyx's frames.
/// </summary>
internal sealed class RtcFace
{
    private const int MaxSockets = 100;
    private const int MaxIdLength = 200;
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MemoryOfSessions = TimeSpan.FromSeconds(90);

    private readonly Exchange _exchange;
    private readonly Agenda _agenda;
    private readonly IdSource _ids;
    private readonly SocketOutbox _outbox;
    private readonly Func<DateTimeOffset> _clock;
    private readonly List<RtcSocket> _sockets = [];

    public RtcFace(
        Exchange exchange, TelnyxAccount account, MediaPlane media, Agenda agenda, IdSource ids, SocketOutbox outbox, Func<DateTimeOffset> clock)
    {
        (_exchange, _agenda, _ids, _outbox, _clock) = (exchange, agenda, ids, outbox, clock);
        Registry = new RtcRegistry(account, ids);
        Calls = new RtcCalls(exchange, account, Registry, media, ids);
        exchange.Phones.IsSipUser = (user, now) => Registry.NewestOf(user, now) is not null;
    }

    public RtcRegistry Registry { get; }

    public RtcCalls Calls { get; }

    /// <param name="voiceSdkId">What an SDK that connects again calls its connection.</param>
    /// <returns>Null if there are too many already.</returns>
    public RtcSocket? OpenSocket(string? voiceSdkId)
    {
        if (_sockets.Count >= MaxSockets) return null;
        var socket = new RtcSocket(this, _exchange, _outbox, voiceSdkId is { Length: > 0 and <= MaxIdLength } ? voiceSdkId : $"VSDK{_ids.Token(32)}");
        _sockets.Add(socket);
        KeepAlive(socket);
        return socket;
    }

    /// <summary>Registers a browser and tells it what became of its calls.</summary>
    public void LogIn(RtcSocket socket, JsonNode id, TelnyxCredential credential, string? sessionId, DateTimeOffset now)
    {
        RtcBrowser browser = Registry.SessionFor(socket, credential, sessionId);
        bool comesBack = browser.Socket != socket;
        if (comesBack) Calls.Withdraw(browser);
        if (comesBack && socket.Browser is { } before) Detach(before, now);
        Registry.Register(browser, socket, now);
        socket.Answer(id, new() { ["message"] = "logged in", ["sessid"] = browser.SessionId });
        RtcCall[] calls = [.. browser.Calls.Values];
        socket.Ask("telnyx_rtc.clientReady", new() { ["reattached_sessions"] = Json.Array(calls.Select(call => call.Id)) });
        if (!comesBack) return;
        foreach (RtcCall call in calls) call.Resume(now);
        Calls.RingWaiting(now);
    }

    public void Leave(RtcSocket socket, DateTimeOffset now)
    {
        _sockets.Remove(socket);
        if (socket.Browser is { } browser) Detach(browser, now);
    }

    /// <summary>Every call ends; whoever is registered stays so.</summary>
    public void Clear()
    {
        Calls.Clear();
        foreach (RtcBrowser away in Registry.All.Where(browser => browser.Socket is null).ToArray()) Registry.Forget(away);
        foreach (RtcSocket socket in _sockets) KeepAlive(socket);
    }

    /// <summary>Its calls live on for a while, so that a reconnect or a reload finds them again.</summary>
    private void Detach(RtcBrowser browser, DateTimeOffset now)
    {
        browser.Socket!.Browser = null;
        browser.Socket = null;
        Calls.Withdraw(browser);
        Calls.RingWaiting(now);
        WhileAway(browser, now + Grace, at => Calls.Abandon(browser, at));
        WhileAway(browser, now + MemoryOfSessions, _ => Registry.Forget(browser));
    }

    private void WhileAway(RtcBrowser browser, DateTimeOffset due, Action<DateTimeOffset> step)
    {
        long registration = browser.Registration;
        _agenda.At(due, at =>
        {
            if (browser.Socket is null && browser.Registration == registration) step(at);
        });
    }

    /// <summary>Counted from the present and not from the last ping: a clock that was moved ahead must not look like a long silence.</summary>
    private void KeepAlive(RtcSocket socket) => _agenda.At(_clock() + PingInterval, at =>
    {
        if (socket.IsOpen) socket.Ping(at);
        if (socket.IsOpen) KeepAlive(socket);
    });
}
