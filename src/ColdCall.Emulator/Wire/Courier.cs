using System.Text;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Wire;

/// <summary>Brings webhooks on their way: decides when each attempt is made; the edge makes it.</summary>
internal sealed class Courier(Agenda agenda, FaultBook faults, WireLog log, Func<DateTimeOffset> trueTime)
{
    private readonly Queue<Dispatch> _ready = [];
    private readonly List<HeldWebhook> _held = [];
    private int _epoch;
    private long _lastSequence;

    public void Post(Webhook webhook, DateTimeOffset now)
    {
        FaultRule? fault = faults.Strike(webhook);
        switch (fault?.Kind)
        {
            case FaultKind.Drop:
                LogDropped(webhook, now);
                // Whoever waits for the answer waits in vain.
                if (webhook.WhenConcluded is { } conclude) agenda.At(now + (webhook.Patience ?? TimeSpan.Zero), at => conclude(DeliveryResult.TimedOut, at));
                break;
            case FaultKind.Delay:
                agenda.At(now + fault.NextDelay(), at => Send(webhook, 1, at, fault.Kind));
                break;
            case FaultKind.Duplicate:
                Dispatch sent = Send(webhook, 1, now, fault.Kind);
                for (int copy = 0; copy < fault.Copies; copy++) agenda.At(now + fault.NextDelay(), at => Repeat(sent, at));
                break;
            case FaultKind.Reorder:
                Hold(webhook, fault, now);
                break;
            case FaultKind.ForgedTwin:
                _ready.Enqueue(Prepare(webhook, 1, now, fault.Kind) with { IsCopy = true });
                Send(webhook, 1, now, fault: null);
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
        foreach (HeldWebhook held in _held.FindAll(held => held.IsOvertaken(dispatch))) Release(held, now);
        if (dispatch.IsCopy) return;
        if (dispatch.Webhook.WaitAfter(dispatch.Attempt, result) is { } wait)
            agenda.At(now + wait, at => Send(dispatch.Webhook, dispatch.Attempt + 1, at, fault: null));
        else if (dispatch.Webhook.WhenConcluded?.Invoke(result, now) is { } problem)
            dispatch.Entry.Failure ??= problem;
    }

    /// <summary>Forgets everything, also what is under way: its report is no longer followed by another attempt.</summary>
    public void Clear()
    {
        _ready.Clear();
        _held.Clear();
        _epoch++;
    }

    private Dispatch Send(Webhook webhook, int attempt, DateTimeOffset now, FaultKind? fault)
    {
        Dispatch dispatch = Prepare(webhook, attempt, now, fault);
        _ready.Enqueue(dispatch);
        return dispatch;
    }

    private Dispatch Prepare(Webhook webhook, int attempt, DateTimeOffset now, FaultKind? fault)
    {
        string address = webhook.AddressOf(attempt);
        WireMessage message = webhook.Compose(address, attempt, trueTime(), fault);
        WireLogEntry entry = Logged(webhook, attempt, address, message, now, fault);
        return new Dispatch(webhook, attempt, address, message, entry, _epoch) { BreaksOff = fault == FaultKind.Truncated };
    }

    /// <summary>The very bytes again, as somebody sends them who has listened.</summary>
    private void Repeat(Dispatch sent, DateTimeOffset now)
    {
        WireLogEntry entry = Logged(sent.Webhook, sent.Attempt, sent.Address, sent.Message, now, FaultKind.Duplicate);
        _ready.Enqueue(sent with { Entry = entry, IsCopy = true });
    }

    private void Hold(Webhook webhook, FaultRule fault, DateTimeOffset now)
    {
        var held = new HeldWebhook(webhook, _lastSequence, fault.Behind);
        _held.Add(held);
        agenda.At(now + fault.NextDelay(), at => Release(held, at));
    }

    private void Release(HeldWebhook held, DateTimeOffset now)
    {
        if (_held.Remove(held)) Send(held.Webhook, 1, now, FaultKind.Reorder);
    }

    private WireLogEntry Logged(Webhook webhook, int attempt, string address, WireMessage message, DateTimeOffset now, FaultKind? fault)
    {
        WireLogEntry entry = Entry(webhook, attempt, address, WireLog.Text(message.Body.Span), now);
        entry.Fault = fault is { } kind ? FaultNames.Of(kind) : null;
        _lastSequence = entry.Sequence;
        log.Add(entry);
        return entry;
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
