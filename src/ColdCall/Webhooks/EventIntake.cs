using System.Text.Json;
using ColdCall.Conferences;
using ColdCall.Json;
using ColdCall.Providers;
using ColdCall.Scheduling;
using ColdCall.StateMachine;
using ColdCall.Storage;
using ColdCall.Tags;
using ColdCall.Telemetry;
using Microsoft.Extensions.Logging;

namespace ColdCall.Webhooks;

/// <summary>Leads a verified event to its conference. When this returns, the event is stored: applied, known before, or set aside.</summary>
internal sealed partial class EventIntake(
    IConferenceStore store, ConferenceEngine engine, ConferenceProcessor processor, TagCodec tags, WorkSignal signal, EngineTelemetry telemetry, EngineClock clock, ILogger<EventIntake> logger)
{
    private const int TriesBeforeQuarantine = 5;

    public async Task AcceptAsync(string provider, string account, ProviderEvent told, CancellationToken cancellationToken)
    {
        var routed = new RoutedEvent { Provider = provider, Account = account, Event = told };
        try
        {
            await ApplyAsync(routed, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception fault)
        {
            // The event cannot be applied now, but it is genuine and must not be lost: it is kept alone and tried again later. If the store
            // cannot keep it either, the caller learns of it and the provider sends the event again.
            await ParkAsync(routed, attempts: 1, fault, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tries the events that were set aside and may be tried again.</summary>
    public async Task RetryParkedAsync(CancellationToken cancellationToken)
    {
        foreach (ParkedEvent parked in await store.ReadParkedAsync(clock.GetUtcNow(), cancellationToken).ConfigureAwait(false))
        {
            RoutedEvent routed = JsonSerializer.Deserialize(parked.Payload.Span, EngineJsonContext.Default.RoutedEvent)!;
            try
            {
                await ApplyAsync(routed, cancellationToken).ConfigureAwait(false);
                await store.UnparkAsync(parked.EventKey, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A store that was away says nothing against the conference: only what fails with a store that works is poison in the end.
                int attempts = fault is StoreUnavailableException ? parked.Attempts : parked.Attempts + 1;
                await ParkAsync(routed, attempts, fault, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task ApplyAsync(RoutedEvent routed, CancellationToken cancellationToken)
    {
        DateTimeOffset begun = clock.GetUtcNow();
        (string? conference, int? participant) = await RouteAsync(routed, cancellationToken).ConfigureAwait(false);
        if (conference is not null)
        {
            var input = new MachineInput.EventReceived(routed.Event, participant);
            (Applied applied, _) = await engine.RunAsync(conference, input, routed.Event.EventKey, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (applied.Status == ApplyStatus.Duplicate) LogDuplicate(routed.Provider, routed.Event.EventType);
            if (applied.Status is not (ApplyStatus.NotFound or ApplyStatus.Quarantined))
            {
                EventOutcome outcome = applied.Status == ApplyStatus.Duplicate ? EventOutcome.Duplicate : EventOutcome.Applied;
                telemetry.Taken(applied.State?.Trace, routed.Provider, routed.Event, outcome, begun);
                return;
            }
        }

        await HandOnAsync(routed, cancellationToken).ConfigureAwait(false);
        telemetry.Taken(trace: null, routed.Provider, routed.Event, EventOutcome.Unrouted, begun);
    }

    /// <summary>The tag leads to the conference if it is ours; otherwise the provider's ids do, which our store has seen.</summary>
    private async Task<(string? Conference, int? Participant)> RouteAsync(RoutedEvent routed, CancellationToken cancellationToken)
    {
        ProviderEvent told = routed.Event;
        if (tags.Verify(told.Tag) is { } tagged) return (tagged.Conference.Value, Inputs.NumberOf(tagged));
        string account = ProviderDirectory.KeyOf(routed.Provider, routed.Account);
        string? found = told.LegId is null ? null : await store.FindAsync(IndexKeys.Leg(account, told.LegId), cancellationToken).ConfigureAwait(false);
        if (found is null && told.ConferenceId is not null)
            found = await store.FindAsync(IndexKeys.Room(account, told.ConferenceId), cancellationToken).ConfigureAwait(false);
        return (found, null);
    }

    /// <summary>An event that no conference takes, because it is not ours or was set aside, goes to the application as it is, once.</summary>
    private async Task HandOnAsync(RoutedEvent routed, CancellationToken cancellationToken)
    {
        ProviderEvent told = routed.Event;
        var entry = new InboxEntry
        {
            Stream = $"unrouted {ProviderDirectory.KeyOf(routed.Provider, routed.Account)}",
            Sequence = 0,
            Payload = JsonSerializer.SerializeToUtf8Bytes(CallbackFor(routed), EngineJsonContext.Default.ConferenceEvent),
        };
        if (await store.AppendInboxAsync(told.EventKey, entry, cancellationToken).ConfigureAwait(false)) signal.Raise();
    }

    private ConferenceEvent CallbackFor(RoutedEvent routed)
    {
        ProviderEvent told = routed.Event;
        DateTimeOffset at = told.OccurredAt ?? clock.GetUtcNow();
        if (told is LegArrived { LegId: { } legId } arrived)
        {
            return new IncomingLeg
            {
                Id = told.EventKey,
                Source = EventSource.Webhook,
                OccurredAt = at,
                Provider = routed.Provider,
                Account = routed.Account,
                LegId = legId,
                From = arrived.From,
                To = arrived.To,
                Headers = arrived.Headers,
                Raw = told.Raw,
            };
        }

        return new UnhandledEvent
        {
            Id = told.EventKey,
            Source = EventSource.Webhook,
            OccurredAt = at,
            Provider = routed.Provider,
            EventType = told.EventType,
            Raw = told.Raw,
        };
    }

    private async Task ParkAsync(RoutedEvent routed, int attempts, Exception fault, CancellationToken cancellationToken)
    {
        LogParked(routed.Provider, routed.Event.EventType, attempts, fault);
        telemetry.Taken(trace: null, routed.Provider, routed.Event, EventOutcome.Parked, clock.GetUtcNow());
        await store.ParkAsync(
            new ParkedEvent
            {
                EventKey = routed.Event.EventKey,
                Payload = JsonSerializer.SerializeToUtf8Bytes(routed, EngineJsonContext.Default.RoutedEvent),
                Attempts = attempts,
                NotBefore = clock.GetUtcNow() + Limits.Backoff(attempts),
            },
            cancellationToken).ConfigureAwait(false);
        if (attempts != TriesBeforeQuarantine) return;
        (string? conference, _) = await RouteAsync(routed, cancellationToken).ConfigureAwait(false);
        if (conference is null) return;
        LogQuarantined(conference);

        // The event itself stays where it is: at its next try it is handed on, like all that follow it.
        await processor.QuarantineAsync(conference, cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(EventId = 22, Level = LogLevel.Debug, Message = "{Provider} delivered a {EventType} again; it changed nothing.")]
    private partial void LogDuplicate(string provider, string eventType);

    [LoggerMessage(EventId = 23, Level = LogLevel.Error, Message = "A {EventType} of {Provider} could not be applied (try {Attempt}); it is kept and tried again.")]
    private partial void LogParked(string provider, string eventType, int attempt, Exception fault);

    [LoggerMessage(EventId = 24, Level = LogLevel.Critical, Message = "Conference {Conference} is set aside, because its events cannot be applied. End it by hand.")]
    private partial void LogQuarantined(string conference);
}
