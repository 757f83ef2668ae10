using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio.Twiml;

/// <summary>Fetches the instructions of calls and starts to follow them; and tells those who follow what happens meanwhile.</summary>
internal sealed class TwimlPlayer(Exchange exchange, TwilioAccount account, Agenda agenda, IdSource ids, Courier courier, WireLog log)
{
    private const int MaxRedirects = 10;

    public Exchange Exchange => exchange;

    public TwilioAccount Account => account;

    public IdSource Ids => ids;

    public void Hear(ExchangeEvent happened)
    {
        Leg leg = happened.Leg;
        TwilioLeg details = TwilioLeg.Of(leg);
        switch (happened)
        {
            // A call that comes in is asked about at once, one that goes out once somebody answered.
            case ExchangeEvent.LegStarted when leg.Direction == LegDirection.Incoming && details.Instructions is { } source: Start(leg, source, happened.At); break;
            case ExchangeEvent.LegAnswered when leg.Direction == LegDirection.Outgoing && details.Instructions is { } source: Start(leg, source, happened.At); break;
            case ExchangeEvent.LegAnswered when RunOfParent(details) is { } run: run.Dialing?.WhenAnswered(leg, happened.At); break;
            case ExchangeEvent.LegEnded when RunOfParent(details) is { } run: run.Dialing?.WhenEnded(leg, happened.At); break;
            case ExchangeEvent.ParticipantLeft when details.Run is { } run: run.Dialing?.WhenLeft(happened.At); break;
        }
    }

    /// <summary>Other instructions for a live call, which leaves what it is doing.</summary>
    public void Redirect(Leg leg, TwimlSource source, DateTimeOffset now)
    {
        TwilioLeg details = TwilioLeg.Of(leg);
        TwimlRun? before = details.Run;
        details.Run = null;
        leg.OutlivesConference = true;
        details.IsRemoved = true;
        before?.Dialing?.Abandon(now);
        if (leg.Participant is { } participant) exchange.Leave(participant.Conference, leg, now);
        details.IsRemoved = false;
        Start(leg, source, now);
    }

    /// <summary>Fetches instructions and follows them; what went before is over.</summary>
    public void Start(Leg leg, TwimlSource source, DateTimeOffset now, IReadOnlyList<KeyValuePair<string, string>>? more = null)
    {
        var run = new TwimlRun(this, leg);
        TwilioLeg.Of(leg).Run = run;
        // Not at once: whoever began the call has to know of it first.
        After(TimeSpan.Zero, now, at =>
        {
            if (source.Text is { } text) Follow(run, text, at);
            else Ask(run, source.Addresses, more ?? [], at);
        });
    }

    public void After(TimeSpan wait, DateTimeOffset now, Action<DateTimeOffset> step) => agenda.At(now + wait, step);

    /// <summary>What does not end a call, but is not as its author meant it either.</summary>
    public void Warn(Leg leg, string problem, DateTimeOffset now) => log.Add(new WireLogEntry
    {
        Sequence = log.NextSequence(),
        At = now,
        Kind = "webhook",
        Provider = "twilio",
        Name = TwilioEventNames.Twiml,
        Address = "TwiML",
        LegId = leg.Id,
        Failure = problem,
        Body = string.Empty,
    });

    private static TwimlRun? RunOfParent(TwilioLeg details) => details.Parent is { } parent ? TwilioLeg.Of(parent).Run : null;

    private void Ask(TwimlRun run, TwimlAddress[] addresses, IReadOnlyList<KeyValuePair<string, string>> more, DateTimeOffset now)
    {
        if (!run.IsCurrent) return;
        if (addresses is [{ } first, .. var others] && Uri.TryCreate(first.Url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
            Fetch(run, first, others, more, MaxRedirects, now);
        else Fail(run, "11100: the address for TwiML is missing or no web address", now);
    }

    private void Fetch(
        TwimlRun run, TwimlAddress address, TwimlAddress[] others, IReadOnlyList<KeyValuePair<string, string>> more, int redirects, DateTimeOffset now)
    {
        bool isConcluded = false;
        string? Conclude(DeliveryResult result, DateTimeOffset at)
        {
            // A duplicate brings the answer twice.
            if (isConcluded || !run.IsCurrent) return null;
            isConcluded = true;
            return result is { Status: >= 300 and < 400, Location: { } location } && redirects > 0
                ? GoOn(run, address, location, result.Status.Value, others, more, redirects - 1, at)
                : Read(run, address, others, more, result, at);
        }

        var callback = new TwilioCallback(address.Url, address.Method, []);
        courier.Post(
            new TwilioWebhook(callback, [.. TwilioFields.Instructions(run.Leg, account), .. more], account.Signer)
            {
                Id = ids.Uuid(),
                EventType = TwilioEventNames.Twiml,
                Provider = "twilio",
                LegId = run.Leg.Id,
                WhenConcluded = Conclude,
            },
            now);
    }

    /// <summary>With GET, as a browser does; but what is to be repeated as it was is repeated so.</summary>
    private string? GoOn(
        TwimlRun run, TwimlAddress from, Uri location, int status, TwimlAddress[] others, IReadOnlyList<KeyValuePair<string, string>> more, int redirects, DateTimeOffset now)
    {
        string url = new Uri(new Uri(from.Url), location).ToString();
        Fetch(run, new TwimlAddress(url, status is 307 or 308 ? from.Method : "GET"), others, more, redirects, now);
        return null;
    }

    /// <returns>What is wrong with the answer; null if it is followed.</returns>
    private string? Read(
        TwimlRun run, TwimlAddress address, TwimlAddress[] others, IReadOnlyList<KeyValuePair<string, string>> more, DeliveryResult result, DateTimeOffset now)
    {
        try
        {
            if (result.Status is not (>= 200 and < 300)) throw new TwimlException(11200, $"TwiML could not be fetched: {result.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? result.Failure}.");
            run.Begin(TwimlDocument.Read(result.Body, result.ContentType ?? "none"), new Uri(address.Url), now);
            return null;
        }
        catch (TwimlException bad) when (others.Length > 0)
        {
            KeyValuePair<string, string>[] why = [new("ErrorCode", bad.Code.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("ErrorUrl", address.Url)];
            Ask(run, others, [.. more, .. why], now);
            return bad.Message;
        }
        catch (TwimlException bad)
        {
            Fail(run, bad.Message, now);
            return bad.Message;
        }
    }

    private void Follow(TwimlRun run, string text, DateTimeOffset now)
    {
        if (!run.IsCurrent) return;
        try
        {
            run.Begin(TwimlDocument.Read(text, contentType: null), documentAddress: null, now);
        }
        catch (TwimlException bad)
        {
            Fail(run, bad.Message, now);
        }
    }

    private void Fail(TwimlRun run, string problem, DateTimeOffset now)
    {
        Warn(run.Leg, problem, now);
        if (run.IsCurrent) exchange.FailInstructions(run.Leg, problem, now);
    }
}
