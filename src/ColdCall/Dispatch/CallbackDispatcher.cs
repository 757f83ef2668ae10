using System.Diagnostics;
using System.Text.Json;
using ColdCall.Conferences;
using ColdCall.Json;
using ColdCall.Scheduling;
using ColdCall.Storage;
using ColdCall.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ColdCall.Dispatch;

/// <summary>
/// Makes the callbacks that are owed: one at a time for each conference, different conferences side by side. What a handler has completed is
/// recorded, so a repeat reaches only those that have not.
/// </summary>
internal sealed partial class CallbackDispatcher(
    IConferenceStore store,
    IServiceScopeFactory scopes,
    IEnumerable<HandlerRegistration> handlers,
    IOptions<ColdCallOptions> options,
    IWorkScheduler work,
    WorkSignal signal,
    NodeLease lease,
    ConferenceProcessor processor,
    EngineTelemetry telemetry,
    EngineClock clock,
    ILogger<CallbackDispatcher> logger)
{
    private static readonly TimeSpan ClaimMargin = TimeSpan.FromSeconds(30);

    /// <summary>Pauses after a failed try; after the last one the callback is given up.</summary>
    private static readonly IReadOnlyList<TimeSpan> Pauses =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];

    private readonly IReadOnlyList<HandlerRegistration> _handlers = [.. handlers];

    /// <summary>Claims what is owed now and starts it.</summary>
    public async Task DispatchAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        TimeSpan longest = options.Value.CallbackTimeout * Math.Max(1, _handlers.Count);
        var claim = new DueClaim { Owner = lease.Node, Now = now, Until = now + longest + ClaimMargin };
        foreach (string stream in await store.ClaimInboxAsync(claim, cancellationToken).ConfigureAwait(false))
            _ = work.StartAsync(() => DispatchOneAsync(stream, cancellationToken));
    }

    /// <summary>One claim covers one callback, so that it can never outlast the claim.</summary>
    private async Task DispatchOneAsync(string stream, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.ReadInboxAsync(stream, cancellationToken).ConfigureAwait(false) is { } entry)
                await store.UpdateInboxAsync(await MakeAsync(entry, cancellationToken).ConfigureAwait(false), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            await store.ReleaseInboxAsync(stream, lease.Node, CancellationToken.None).ConfigureAwait(false);
            signal.Raise();
        }
    }

    private async Task<InboxEntry> MakeAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        List<string> completed = [.. entry.CompletedBy];
        if (TryRead(entry) is { } callback)
        {
            using Activity? activity = await BeginAsync(entry, callback, cancellationToken).ConfigureAwait(false);
            foreach (HandlerRegistration handler in _handlers.Where(handler => !completed.Contains(handler.Name)))
            {
                if (await TryCallAsync(handler, callback, cancellationToken).ConfigureAwait(false)) completed.Add(handler.Name);
            }
        }

        return After(entry, completed);
    }

    private async Task<Activity?> BeginAsync(InboxEntry entry, ConferenceEvent callback, CancellationToken cancellationToken)
    {
        if (!telemetry.IsTraced) return null;
        string? trace = await processor.ReadAsync(entry.Stream, cancellationToken).ConfigureAwait(false) is { State.Trace: { } kept } ? kept : null;
        return telemetry.BeginCallback(trace, callback);
    }

    /// <summary>A callback that cannot be read fails like one that throws: tried again, in case a newer version can, and given up in the end.</summary>
    private ConferenceEvent? TryRead(InboxEntry entry)
    {
        try
        {
            ConferenceEvent callback = JsonSerializer.Deserialize(entry.Payload.Span, EngineJsonContext.Default.ConferenceEvent)!;
            return callback with { Attempt = entry.Attempts + 1, Sequence = entry.Sequence };
        }
        catch (JsonException fault)
        {
            LogUnreadable(entry.Stream, entry.Sequence, fault);
            return null;
        }
    }

    private InboxEntry After(InboxEntry entry, List<string> completed)
    {
        int attempts = entry.Attempts + 1;
        if (_handlers.All(handler => completed.Contains(handler.Name))) return entry with { Status = InboxStatus.Done, Attempts = attempts };
        if (attempts > Pauses.Count)
        {
            telemetry.GivenUp();
            LogGivenUp(entry.Stream, entry.Sequence, attempts);
            return entry with { Status = InboxStatus.Dead, Attempts = attempts, CompletedBy = completed };
        }

        return entry with { Attempts = attempts, CompletedBy = completed, NotBefore = clock.GetUtcNow() + Pauses[attempts - 1] };
    }

    private async Task<bool> TryCallAsync(HandlerRegistration handler, ConferenceEvent callback, CancellationToken cancellationToken)
    {
        TimeSpan limit = options.Value.CallbackTimeout;
        using var timeout = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            AsyncServiceScope scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                await CallAsync(handler.Resolve(scope.ServiceProvider), callback, either.Token).AsTask().WaitAsync(limit, clock, cancellationToken).ConfigureAwait(false);
            }

            telemetry.Called(callback, completed: true);
            return true;
        }
        catch (Exception fault)
        {
            telemetry.Called(callback, completed: false);
            LogFailed(handler.Name, callback.Id, callback.Attempt, fault);
            return false;
        }
    }

    private static ValueTask CallAsync(IConferenceEvents handler, ConferenceEvent callback, CancellationToken cancellationToken) => callback switch
    {
        ConferenceStarted told => handler.OnConferenceStartedAsync(told, cancellationToken),
        ParticipantUnconfirmed told => handler.OnParticipantUnconfirmedAsync(told, cancellationToken),
        ParticipantRinging told => handler.OnParticipantRingingAsync(told, cancellationToken),
        ParticipantAnswered told => handler.OnParticipantAnsweredAsync(told, cancellationToken),
        ParticipantJoined told => handler.OnParticipantJoinedAsync(told, cancellationToken),
        ParticipantAnswererDetected told => handler.OnParticipantAnswererDetectedAsync(told, cancellationToken),
        ParticipantGreetingEnded told => handler.OnParticipantGreetingEndedAsync(told, cancellationToken),
        ParticipantMuteChanged told => handler.OnParticipantMuteChangedAsync(told, cancellationToken),
        ParticipantHoldChanged told => handler.OnParticipantHoldChangedAsync(told, cancellationToken),
        ParticipantSupervisionChanged told => handler.OnParticipantSupervisionChangedAsync(told, cancellationToken),
        RecordingChanged told => handler.OnRecordingChangedAsync(told, cancellationToken),
        RecordingSaved told => handler.OnRecordingSavedAsync(told, cancellationToken),
        IncomingLeg told => handler.OnIncomingLegAsync(told, cancellationToken),
        ParticipantLeft told => handler.OnParticipantLeftAsync(told, cancellationToken),
        ParticipantEnded told => handler.OnParticipantEndedAsync(told, cancellationToken),
        ConferenceEnded told => handler.OnConferenceEndedAsync(told, cancellationToken),
        UnhandledEvent told => handler.OnUnhandledAsync(told, cancellationToken),
        _ => throw new InvalidOperationException($"There is no callback for {callback.GetType().Name}."),
    };

    [LoggerMessage(EventId = 30, Level = LogLevel.Error, Message = "{Handler} failed in callback {Callback}, try {Attempt}.")]
    private partial void LogFailed(string handler, string callback, int attempt, Exception fault);

    [LoggerMessage(EventId = 31, Level = LogLevel.Critical, Message = "Callback {Sequence} of {Stream} is given up after {Attempts} tries.")]
    private partial void LogGivenUp(string stream, long sequence, int attempts);

    [LoggerMessage(EventId = 32, Level = LogLevel.Error, Message = "Callback {Sequence} of {Stream} cannot be read.")]
    private partial void LogUnreadable(string stream, long sequence, Exception fault);
}
