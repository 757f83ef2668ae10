using System.Text;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Wire;

/// <summary>Brings webhooks on their way: decides when each attempt is made; the edge makes it.</summary>
internal sealed class Courier(Agenda agenda, FaultBook faults, WireLog log, Func<DateTimeOffset> trueTime)
{
    private readonly Queue<Dispatch> _ready = [];
    private int _epoch;

    public void Post(Webhook webhook, DateTimeOffset now)
    {
        FaultRule? fault = faults.Strike("webhook", webhook.EventType);
        switch (fault?.Kind)
        {
            case FaultKind.Drop:
                LogDropped(webhook, now);
                // Whoever waits for the answer waits in vain.
                if (webhook.WhenConcluded is { } conclude) agenda.At(now + (webhook.Patience ?? TimeSpan.Zero), at => conclude(DeliveryResult.TimedOut, at));
                break;
            case FaultKind.Delay:
                agenda.At(now + fault.Delay, at => Send(webhook, 1, at, fault.Kind));
                break;
            case FaultKind.Duplicate:
                Send(webhook, 1, now, fault.Kind);
                Send(webhook, 1, now, fault.Kind);
                break;
            default:
                Send(webhook, 1, now, fault?.Kind);
                break;
        }
    }

    /// <summary>The attempts that are to be made now.</summary>
    public IReadOnlyList<Dispatch> TakeReady()
    {
        if (_ready.Count == 0) return [];
        Dispatch[] taken = [.. _ready];
        _ready.Clear();
        return taken;
    }

    /// <summary>How an attempt went; a failed one is followed by another as long as its provider tries.</summary>
    public void Report(Dispatch dispatch, DeliveryResult result, DateTimeOffset now)
    {
        dispatch.Entry.Status = result.Status;
        dispatch.Entry.Failure = result.Failure;
        if (dispatch.Epoch != _epoch) return;
        if (dispatch.Webhook.WaitAfter(dispatch.Attempt, result) is { } wait)
            agenda.At(now + wait, at => Send(dispatch.Webhook, dispatch.Attempt + 1, at, fault: null));
        else if (dispatch.Webhook.WhenConcluded?.Invoke(result, now) is { } problem)
            dispatch.Entry.Failure ??= problem;
    }

    /// <summary>Forgets everything, also what is under way: its report is no longer followed by another attempt.</summary>
    public void Clear()
    {
        _ready.Clear();
        _epoch++;
    }

    private void Send(Webhook webhook, int attempt, DateTimeOffset now, FaultKind? fault)
    {
        string address = webhook.AddressOf(attempt);
        WireMessage message = webhook.Compose(address, attempt, trueTime(), fault);
        WireLogEntry entry = Entry(webhook, attempt, address, WireLog.Text(message.Body.Span), now);
        entry.Fault = fault is { } kind ? FaultNames.Of(kind) : null;
        log.Add(entry);
        _ready.Enqueue(new Dispatch(webhook, attempt, address, message, entry, _epoch));
    }

    private void LogDropped(Webhook webhook, DateTimeOffset now)
    {
        WireMessage unsent = webhook.Compose(webhook.AddressOf(1), 1, trueTime(), fault: null);
        WireLogEntry entry = Entry(webhook, 1, webhook.AddressOf(1), Encoding.UTF8.GetString(unsent.Body.Span), now);
        entry.Fault = FaultNames.Of(FaultKind.Drop);
        entry.Failure = "dropped";
        log.Add(entry);
    }

    private WireLogEntry Entry(Webhook webhook, int attempt, string address, string body, DateTimeOffset now) => new()
    {
        Sequence = log.NextSequence(),
        At = now,
        Kind = "webhook",
        Provider = webhook.Provider,
        Name = webhook.EventType,
        Method = webhook.Method,
        Address = address,
        Attempt = attempt,
        EventId = webhook.Id,
        LegId = webhook.LegId,
        ConferenceId = webhook.ConferenceId,
        Body = body,
    };
}
