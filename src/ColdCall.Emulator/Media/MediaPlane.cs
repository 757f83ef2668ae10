using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Media;

/// <summary>
/// All audio of the emulator, in no provider's words. The audio itself flows between browsers: one page is the bridge that all legs are
/// connected to and that mixes them. Here are the pages, the lines to them, and the table by which the bridge mixes.
/// </summary>
internal sealed class MediaPlane(Exchange exchange, Agenda agenda, SocketOutbox outbox) : IDisposable
{
    private const int MaxPages = 100;
    private readonly List<Page> _pages = [];
    private readonly OrderedDictionary<string, Leg> _alive = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, MediaLine> _lines = new(StringComparer.Ordinal);
    private byte[] _mix = [];

    public IReadOnlyList<Page> Pages => _pages;

    public Recorder Recorder { get; } = new(exchange);

    /// <summary>All legs that ring or talk.</summary>
    public IReadOnlyCollection<Leg> Alive => _alive.Values;

    public IEnumerable<MediaLine> Lines => _lines.Values;

    /// <summary>The page that bridges all audio, if there is one.</summary>
    public Page? Bridge { get; private set; }

    public DateTimeOffset BridgeSince { get; private set; }

    /// <returns>Null if there are too many already.</returns>
    public Page? OpenPage()
    {
        if (_pages.Count >= MaxPages) return null;
        var page = new Page(this, exchange, outbox);
        _pages.Add(page);
        return page;
    }

    public void RemovePage(Page page, DateTimeOffset now)
    {
        _pages.Remove(page);
        foreach (MediaLine line in _lines.Values.Where(line => line.End is PhoneEnd end && end.Page == page).ToArray())
        {
            // The end of one may have ended another that sat in the same conference.
            if (LineOf(line.Leg) != line) continue;
            if (line.Leg.State == LegState.Answered) exchange.PutDown(line.Leg, now);
            else Close(line);
        }
    }

    public Leg? FindLeg(string id) => _alive.GetValueOrDefault(id);

    public MediaLine? LineOf(Leg leg) => _lines.GetValueOrDefault(leg.Id);

    /// <summary>Gives a leg a line to its far end; nothing is negotiated yet.</summary>
    public MediaLine Open(Leg leg, ILineEnd end)
    {
        var line = new MediaLine(this, exchange, agenda, leg, end);
        _lines[leg.Id] = line;
        return line;
    }

    /// <summary>The leg lives on without audio.</summary>
    public void Close(MediaLine line)
    {
        if (!_lines.Remove(line.Leg.Id)) return;
        Bridge?.Send(PageFrames.Drop(line.Leg));
        // The bridge forgets the leg's place in the mix: it is told it again, also if the leg has another line by then.
        _mix = [];
    }

    public void Hear(ExchangeEvent happened)
    {
        switch (happened)
        {
            case ExchangeEvent.LegStarted: _alive.Add(happened.Leg.Id, happened.Leg); break;
            case ExchangeEvent.LegAnswered: WhenAnswered(happened.Leg); break;
            case ExchangeEvent.LegEnded: Forget(happened.Leg, EndingWords.Of(happened.Leg)); break;
            default: Recorder.Hear(happened); break;
        }
    }

    public void Clear()
    {
        foreach (Leg leg in _alive.Values.ToArray()) Forget(leg, EndingWords.Reset);
        Recorder.Clear();
    }

    public void Dispose() => Recorder.Dispose();

    /// <summary>Tells every page what has become different for it since it was last told.</summary>
    public void Settle(DateTimeOffset now)
    {
        bool changed = Elect(now);
        foreach (Page page in _pages) page.Show(Bridge);
        if (changed)
        {
            foreach (MediaLine line in _lines.Values.ToArray())
            {
                // A browser that has to come back for one line takes its ringing ones along.
                if (LineOf(line.Leg) == line) line.ChangeBridge(now);
            }
        }

        foreach (Page page in _pages) PhoneRinging.Settle(page, this);
        Recorder.Settle(Bridge, now);
        SendMix();
    }

    private bool Elect(DateTimeOffset now)
    {
        Page? elected = BridgeElection.Elect(_pages, Bridge, idle: _lines.Count == 0);
        if (elected == Bridge) return false;
        Bridge = elected;
        BridgeSince = now;
        _mix = [];
        return true;
    }

    private void SendMix()
    {
        if (Bridge is null) return;
        JsonObject table = new MixTable(LineOf).Of(_alive.Values, Recorder.Rolling);
        byte[] text = Json.Bytes(table);
        if (text.AsSpan().SequenceEqual(_mix)) return;
        _mix = text;
        Bridge.Send(table);
    }

    /// <summary>Answered by somebody else than the end that its line leads to, which then leads nowhere.</summary>
    private void WhenAnswered(Leg leg)
    {
        if (leg.Direction == LegDirection.Incoming || LineOf(leg) is not { } line || line.State == LineState.Connected) return;
        Close(line);
        if (line.End is PhoneEnd phone) phone.Page.Send(PageFrames.Ended(leg, EndingWords.AnsweredElsewhere));
    }

    private void Forget(Leg leg, string reason)
    {
        _alive.Remove(leg.Id);
        if (LineOf(leg) is not { } line) return;
        Close(line);
        if (line.End is PhoneEnd phone) phone.Page.Send(PageFrames.Ended(leg, reason));
    }
}
