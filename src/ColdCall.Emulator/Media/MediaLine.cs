using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Media;

/// <summary>
/// The audio of one leg between the bridge and the far end. Every negotiation has a number, its take; whatever belongs to an older one is
/// ignored.
/// </summary>
internal sealed class MediaLine(MediaPlane plane, Exchange exchange, Agenda agenda, Leg leg, ILineEnd end)
{
    private const int MaxLosses = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);
    private string? _offerOfEnd;
    private bool _reachedEnd;
    private int _losses;
    private DateTimeOffset _connectedAt;
    private DateTimeOffset? _withoutBridgeSince;

    public Leg Leg { get; } = leg;

    public ILineEnd End { get; } = end;

    public LineState State { get; private set; }

    public int Take { get; private set; }

    /// <summary>The far end put the call on hold by itself; its browser goes on sending.</summary>
    public bool IsHeldByEnd { get; set; }

    /// <summary>Negotiates, for the first time or anew.</summary>
    /// <param name="offer">The far end's offer that the bridge shall answer; null if the bridge shall offer.</param>
    /// <param name="now">The time.</param>
    public void Start(string? offer, DateTimeOffset now)
    {
        _offerOfEnd = offer;
        Begin(now);
    }

    public void BridgeOffered(string sdp, DateTimeOffset now)
    {
        if (State != LineState.Offering) return;
        State = LineState.Offered;
        _reachedEnd = true;
        End.Offer(sdp, Take, now);
    }

    public void BridgeAnswered(string sdp, DateTimeOffset now)
    {
        if (State != LineState.Answering) return;
        _reachedEnd = true;
        Connect(now);
        End.Answer(sdp, now);
    }

    /// <summary>The far end answered, and with it the leg, if it still rang.</summary>
    public void EndAnswered(string sdp, DateTimeOffset now)
    {
        if (State != LineState.Offered || plane.Bridge is not { } bridge) return;
        bridge.Send(PageFrames.SetAnswer(this, sdp));
        Connect(now);
        if (Leg.State == LegState.Ringing) exchange.PickUp(Leg, now);
    }

    /// <summary>One side cannot do what was asked of it; asking again would not help.</summary>
    public void Fail(string reason, DateTimeOffset now) => exchange.FailMedia(Leg, reason, now);

    /// <summary>The connection broke: it is made anew, but not for ever.</summary>
    public void Lose(DateTimeOffset now)
    {
        if (State != LineState.Connected) return;
        _losses = now - _connectedAt > Settled ? 1 : _losses + 1;
        if (_losses >= MaxLosses) Fail("the audio connection was lost repeatedly", now);
        else Restart(now);
    }

    /// <summary>Another page bridges from now on, or none.</summary>
    public void ChangeBridge(DateTimeOffset now)
    {
        if (plane.Bridge is not null) Restart(now);
        else Wait(now);
    }

    private void Restart(DateTimeOffset now)
    {
        if (!_reachedEnd)
        {
            Begin(now);
            return;
        }

        Wait(now, End.ReturnsWithin);
        End.Reconnect(now);
    }

    private void Wait(DateTimeOffset now) => Wait(now, Patience);

    private void Wait(DateTimeOffset now, TimeSpan patience)
    {
        Take++;
        State = LineState.Waiting;
        // Whoever tries again while nobody bridges gets no more time by it.
        _withoutBridgeSince = plane.Bridge is null ? _withoutBridgeSince ?? now : null;
        ExpectConnectionBy(_withoutBridgeSince is { } since ? since + Patience : now + patience);
    }

    private void Begin(DateTimeOffset now)
    {
        Wait(now);
        _reachedEnd = false;
        if (plane.Bridge is not { } bridge) return;
        bridge.Send(_offerOfEnd is null ? PageFrames.MakeOffer(this) : PageFrames.MakeAnswer(this, _offerOfEnd));
        State = _offerOfEnd is null ? LineState.Offering : LineState.Answering;
    }

    private void Connect(DateTimeOffset now)
    {
        State = LineState.Connected;
        _connectedAt = now;
    }

    private void ExpectConnectionBy(DateTimeOffset due)
    {
        int take = Take;
        agenda.At(due, at =>
        {
            if (Take == take && plane.LineOf(Leg) == this && IsOverdue) Fail(WhatIsMissing, at);
        });
    }

    private bool IsOverdue => State != LineState.Connected && !(State == LineState.Offered && End.IsRinging);

    private string WhatIsMissing => State switch
    {
        LineState.Waiting when plane.Bridge is null => "no page bridges the audio",
        LineState.Offering or LineState.Answering => "the page that bridges the audio did not respond",
        _ => $"the {End.Kind} did not connect its audio",
    };
}
