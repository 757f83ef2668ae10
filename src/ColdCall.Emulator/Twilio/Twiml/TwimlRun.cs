using System.Globalization;
using System.Xml.Linq;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio.Twiml;

/// <summary>Follows the instructions for one call, one verb after the other.</summary>
internal sealed class TwimlRun(TwimlPlayer player, Leg leg)
{
    private static readonly TimeSpan Word = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Tune = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Key = TimeSpan.FromMilliseconds(500);
    private Queue<XElement> _verbs = [];
    private Uri? _documentAddress;

    public Leg Leg { get; } = leg;

    public TwimlPlayer Player { get; } = player;

    /// <summary>What is dialed now; null while nothing is.</summary>
    public TwimlDial? Dialing { get; private set; }

    /// <summary>The call is alive and was told nothing else since.</summary>
    public bool IsCurrent => Leg.IsAlive && TwilioLeg.Of(Leg).Run == this;

    public void Begin(IReadOnlyList<XElement> verbs, Uri? documentAddress, DateTimeOffset now)
    {
        (_verbs, _documentAddress) = (new Queue<XElement>(verbs), documentAddress);
        Next(now);
    }

    /// <summary>Goes on with the next verb; after the last the call is hung up.</summary>
    public void Next(DateTimeOffset now)
    {
        if (!IsCurrent) return;
        Dialing = null;
        Leg.OutlivesConference = false;
        if (_verbs.TryDequeue(out XElement? verb)) Do(verb, now);
        else HangUp(now);
    }

    /// <summary>Asks somebody else for instructions.</summary>
    public void GoTo(string address, string? method, IReadOnlyList<KeyValuePair<string, string>> more, DateTimeOffset now)
    {
        if (!IsCurrent) return;
        Dialing = null;
        Leg.OutlivesConference = false;
        string url = _documentAddress is { } document && Uri.TryCreate(document, address, out Uri? whole) ? whole.ToString() : address;
        Player.Start(Leg, TwimlSource.At(url, MethodOf(method), fallbackUrl: null, "POST"), now, more);
    }

    public void Answer(DateTimeOffset now)
    {
        if (Leg is { State: LegState.Ringing, Direction: LegDirection.Incoming }) Player.Exchange.Answer(Leg, now);
    }

    private void Do(XElement verb, DateTimeOffset now)
    {
        switch (verb.Name.LocalName)
        {
            case "Say": Sound(Spoken(verb.Value) * Loops(verb), now); break;
            case "Play": Sound((verb.Attribute("digits") is { } digits ? Key * digits.Value.Length : Tune) * Loops(verb), now); break;
            // Before anything was heard, a pause lets it ring a little longer.
            case "Pause": Wait(TimeSpan.FromSeconds(Number(verb, "length", 1)), now); break;
            case "Dial": Dial(verb, now); break;
            case "Redirect": GoTo(verb.Value.Trim(), (string?)verb.Attribute("method"), [], now); break;
            case "Reject" when Leg is { State: LegState.Ringing, Direction: LegDirection.Incoming }:
                Player.Exchange.Reject(Leg, (string?)verb.Attribute("reason") == "busy", now);
                break;
            case "Reject": Next(now); break;
            default: HangUp(now); break;
        }
    }

    private void Dial(XElement verb, DateTimeOffset now)
    {
        Answer(now);
        Dialing = new TwimlDial(this, verb);
        Dialing.Start(now);
    }

    private void Sound(TimeSpan length, DateTimeOffset now)
    {
        Answer(now);
        Wait(length, now);
    }

    private void Wait(TimeSpan length, DateTimeOffset now) => Player.After(length, now, Next);

    private void HangUp(DateTimeOffset now)
    {
        Answer(now);
        Player.Exchange.HangUp(Leg, now);
    }

    private static TimeSpan Spoken(string text) => Word * Math.Max(1, text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>None at all means again and again, which Twilio ends as well.</summary>
    private static int Loops(XElement verb) => Number(verb, "loop", 1) is var loops && loops == 0 ? 1000 : loops;

    private static int Number(XElement verb, string name, int otherwise) =>
        int.TryParse((string?)verb.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    private static string MethodOf(string? method) => string.Equals(method, "GET", StringComparison.OrdinalIgnoreCase) ? "GET" : "POST";
}
