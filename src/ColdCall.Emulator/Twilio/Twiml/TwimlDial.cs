using System.Xml.Linq;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio.Twiml;

/// <summary>
/// One <c>Dial</c>: the call joins a conference, or those whom it dials join a room of its own, the first who answers alone. Then the
/// next verb follows, or what the action's address says.
/// </summary>
internal sealed class TwimlDial(TwimlRun run, XElement verb)
{
    private readonly List<Leg> _dialed = [];
    private Conference? _room;
    private Leg? _answered;
    private bool _isOver;

    private Leg Leg => run.Leg;

    private Exchange Exchange => run.Player.Exchange;

    public void Start(DateTimeOffset now)
    {
        Leg.OutlivesConference = true;
        try
        {
            if (verb.Element("Conference") is { } conference) Join(conference, now);
            else DialAll(now);
        }
        catch (Exception refused) when (refused is TwimlException or TwilioErrorException or RefusedException)
        {
            run.Player.Warn(Leg, refused.Message, now);
            // As documented: the call is not joined, and the next verb runs.
            Finish("failed", now);
        }
    }

    /// <summary>Somebody who was dialed has answered: nobody else is needed.</summary>
    public void WhenAnswered(Leg leg, DateTimeOffset now)
    {
        if (_answered is not null || !_dialed.Contains(leg)) return;
        _answered = leg;
        foreach (Leg other in _dialed.Where(other => other != leg && other.IsAlive).ToArray()) Exchange.HangUp(other, now);
    }

    /// <summary>Somebody who was dialed has hung up, or will not answer.</summary>
    public void WhenEnded(Leg leg, DateTimeOffset now)
    {
        bool isLast = _answered is null ? _dialed.Contains(leg) && !_dialed.Exists(other => other.IsAlive) : leg == _answered;
        if (isLast) Finish(TwilioWords.StatusOf(leg), now);
    }

    /// <summary>The call left its conference, or the conference left it.</summary>
    public void WhenLeft(DateTimeOffset now)
    {
        if (_room is null) Finish("completed", now);
    }

    /// <summary>The call is told something else.</summary>
    public void Abandon(DateTimeOffset now)
    {
        _isOver = true;
        LeaveRoom(now);
    }

    private void Join(XElement element, DateTimeOffset now)
    {
        string name = element.Value.Trim();
        if (name.Length is 0 or > 128) throw new TwimlException(13223, "A conference needs a name of 128 characters at most.");
        TwilioForm form = TwimlConference.FormOf(element);
        Conference? active = TwilioRoom.Active(Exchange, name, run.Player.Account);
        TwilioLeg details = TwilioLeg.Of(Leg);
        string? label = TwilioDial.Label(form.Text("Label"));
        TwilioRoom.RequireFreeLabel(label, active);
        (details.Label, details.IsRemoved) = (label, false);
        Seat seat = TwilioRoom.SeatOf(form, active);
        if (active is not null) Exchange.Join(active, Leg, seat, now);
        else Exchange.CreateConference(Leg, TwilioRoom.Order(name, form, details.Origin, [], run.Player.Account, run.Player.Ids), now, seat);
    }

    private void DialAll(DateTimeOffset now)
    {
        DialOrder[] orders = [.. TwimlDialled.Read(run, verb)];
        if (orders.Length == 0) throw new TwimlException(13201, "<Dial> names nobody.");
        // Who dialed hears it ring, and takes the others along when it hangs up.
        _room = Exchange.CreateConference(Leg, new ConferenceOrder { Name = Leg.Handle, Scope = "dial" }, now, new Seat { EndsConference = true });
        foreach (DialOrder order in orders) _dialed.Add(Exchange.Dial(order with { ConferenceId = _room.Id }, now));
    }

    /// <summary>Not at once: whoever leaves a conference may not be the last to leave it in this moment.</summary>
    private void Finish(string status, DateTimeOffset now)
    {
        if (_isOver) return;
        _isOver = true;
        run.Player.After(TimeSpan.Zero, now, at => GoOn(status, at));
    }

    private void GoOn(string status, DateTimeOffset now)
    {
        if (!run.IsCurrent) return;
        LeaveRoom(now);
        if ((string?)verb.Attribute("action") is { Length: > 0 } action) run.GoTo(action, (string?)verb.Attribute("method"), Outcome(status), now);
        else run.Next(now);
    }

    private void LeaveRoom(DateTimeOffset now)
    {
        if (_room is { IsActive: true } && Leg.Participant?.Conference == _room) Exchange.Leave(_room, Leg, now);
    }

    private IReadOnlyList<KeyValuePair<string, string>> Outcome(string status)
    {
        Leg? other = _answered ?? _dialed.LastOrDefault();
        if (other is null) return [new("DialCallStatus", status)];
        string duration = TwilioTime.Seconds((other.EndedAt ?? other.CreatedAt) - (other.AnsweredAt ?? other.EndedAt ?? other.CreatedAt));
        return [new("DialCallStatus", status), new("DialCallSid", other.Handle), new("DialCallDuration", duration)];
    }
}
