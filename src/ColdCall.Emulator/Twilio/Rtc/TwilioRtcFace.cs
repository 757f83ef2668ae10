using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Media;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio.Rtc;

/// <summary>
/// Twilio's face to browsers: their sockets, who is registered under which identity, and how long a call waits for a browser that went
/// away. Audio is negotiated on the media plane; here it only becomes Twilio's frames.
/// </summary>
internal sealed class TwilioRtcFace
{
    private const int MaxSockets = 100;
    private static readonly TimeSpan BeatInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestReturn = TimeSpan.FromSeconds(30);

    private readonly Exchange _exchange;
    private readonly Agenda _agenda;
    private readonly SocketOutbox _outbox;
    private readonly Func<DateTimeOffset> _clock;
    private readonly TwilioTokens _tokens;
    private readonly List<TwilioRtcSocket> _sockets = [];
    private long _registrations;

    public TwilioRtcFace(
        Exchange exchange, TwilioAccount account, MediaPlane media, Agenda agenda, IdSource ids, SocketOutbox outbox, Func<DateTimeOffset> clock)
    {
        (_exchange, _agenda, _outbox, _clock) = (exchange, agenda, outbox, clock);
        _tokens = new TwilioTokens(account);
        Calls = new TwilioRtcCalls(exchange, account, media, agenda, ids, NewestOf);
        exchange.Phones.IsClient = (identity, now) => NewestOf(identity, now) is not null;
    }

    public TwilioRtcCalls Calls { get; }

    /// <summary>Those that want to be called.</summary>
    public IEnumerable<TwilioRtcSocket> Registered => _sockets.Where(socket => socket is { Registration: > 0, Grant: not null });

    /// <param name="origin">How the browser reaches us.</param>
    /// <returns>Null if there are too many already.</returns>
    public TwilioRtcSocket? OpenSocket(string origin)
    {
        if (_sockets.Count >= MaxSockets) return null;
        var socket = new TwilioRtcSocket(this, _exchange, _outbox, origin);
        _sockets.Add(socket);
        KeepAlive(socket);
        return socket;
    }

    /// <summary>A browser shows its token, for the first time or a newer one.</summary>
    public void Listen(TwilioRtcSocket socket, JsonObject payload, DateTimeOffset now)
    {
        try
        {
            TwilioGrant grant = _tokens.Verify(payload.Text("token"), now);
            socket.Grant = grant;
            socket.ReturnsWithin = ReturnOf(payload);
            socket.Say("connected", TwilioRtcFrames.Connected(grant, now));
            _agenda.At(grant.ExpiresAt, _ => Expire(socket, grant));
        }
        catch (TwilioTokenException refused)
        {
            socket.Refuse(refused);
        }
    }

    /// <summary>A browser wants to be called from now on, or no longer. It says so again every half minute.</summary>
    public void Register(TwilioRtcSocket socket, bool wantsCalls, DateTimeOffset now)
    {
        if (!wantsCalls) socket.Registration = 0;
        else if (socket.Registration == 0) (socket.Registration, socket.RegisteredAt) = (++_registrations, now);
        socket.Say(wantsCalls ? "ready" : "offline", []);
        if (wantsCalls) Calls.RingWaiting(now);
    }

    public void Leave(TwilioRtcSocket socket, DateTimeOffset now)
    {
        _sockets.Remove(socket);
        Calls.Detach(socket, now);
    }

    /// <summary>Every call ends; whoever is registered stays so.</summary>
    public void Clear()
    {
        Calls.Clear();
        foreach (TwilioRtcSocket socket in _sockets)
        {
            KeepAlive(socket);
            if (socket.Grant is { } grant) _agenda.At(grant.ExpiresAt, _ => Expire(socket, grant));
        }
    }

    /// <summary>The newest registration of an identity gets the calls; older ones get them again once the newer has gone.</summary>
    private TwilioRtcSocket? NewestOf(string identity, DateTimeOffset now) => Registered
        .Where(socket => socket.Grant is { AllowsIncoming: true } grant && grant.Identity == identity && !grant.IsExpired(now))
        .MaxBy(socket => socket.Registration);

    /// <summary>Whoever renewed the token in time hears nothing of it.</summary>
    private static void Expire(TwilioRtcSocket socket, TwilioGrant grant)
    {
        if (!socket.IsOpen || socket.Grant != grant) return;
        socket.Registration = 0;
        socket.Refuse(TwilioTokenException.HasExpired);
    }

    private static TimeSpan ReturnOf(JsonObject payload)
    {
        TimeSpan wanted = payload.ContainsKey("reconnectTimeout") ? TimeSpan.FromSeconds(payload.Whole("reconnectTimeout")) : TimeSpan.Zero;
        return wanted < LongestReturn ? wanted : LongestReturn;
    }

    /// <summary>Counted from the present and not from the last beat: a clock that was moved ahead has nothing to make up for.</summary>
    private void KeepAlive(TwilioRtcSocket socket) => _agenda.At(_clock() + BeatInterval, _ =>
    {
        if (!socket.IsOpen) return;
        socket.BeatOnce();
        KeepAlive(socket);
    });
}
