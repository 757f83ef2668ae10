using ColdCall.Dispatch;
using ColdCall.Reconciling;
using ColdCall.Scheduling;
using ColdCall.StateMachine;
using ColdCall.Storage;
using ColdCall.Webhooks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ColdCall.Conferences;

/// <summary>Does what nobody asks for: tells conferences the time, makes the callbacks that are owed, retries events that were set aside.</summary>
internal sealed partial class EngineWorker(
    IConferenceStore store,
    ConferenceEngine engine,
    ConferenceDialer dialer,
    CallbackDispatcher dispatcher,
    EventIntake intake,
    OrphanSweep sweep,
    IWorkScheduler work,
    WorkSignal signal,
    NodeLease lease,
    IOptions<ColdCallOptions> options,
    EngineClock clock,
    ILogger<EngineWorker> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Claim = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndingLimit = TimeSpan.FromSeconds(15);

    /// <summary>What is decided without a lease looks abandoned to others. A store that cannot be reached yet is asked again by the rounds.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => TryAsync(() => lease.RenewAsync(cancellationToken));

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs while webhooks still come in, so that calls end properly and their callbacks are made.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (!(options.Value.EndCallsOnShutdown ?? !store.IsDurable)) return;
        using var limit = new CancellationTokenSource(EndingLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await EndAllAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is OperationCanceledException or TimeoutException or StoreUnavailableException)
        {
            LogNotAllEnded(fault);
        }
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await work.DrainAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // What could not be finished in time is in the store.
        }

        await TryAsync(() => lease.EndAsync(cancellationToken)).ConfigureAwait(false);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => RunAsync(stoppingToken);

    /// <summary>All rounds, until the token is cancelled. The host runs them on the pool; a simulation runs them on its own thread.</summary>
    internal async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Task next = signal.NextAsync();
            await TryAsync(() => TakeOverAsync(stoppingToken)).ConfigureAwait(false);
            await TryAsync(() => TellTimeAsync(stoppingToken)).ConfigureAwait(false);
            await TryAsync(() => dispatcher.DispatchAsync(stoppingToken)).ConfigureAwait(false);
            await TryAsync(() => intake.RetryParkedAsync(stoppingToken)).ConfigureAwait(false);
            if (sweep.IsDue) _ = work.StartAsync(() => TryAsync(() => sweep.SweepAsync(stoppingToken)));
            await next.WaitAsync(Round, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Whoever was to send a command may have died before, while or after it did so.</summary>
    private async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        if (!lease.IsDue) return;
        IReadOnlyList<string> alive = await lease.RenewAsync(cancellationToken).ConfigureAwait(false);
        foreach (string id in await store.ListAbandonedAsync(alive, cancellationToken).ConfigureAwait(false))
            await TryAsync(() => engine.RunAsync(id, new MachineInput.OwnersGone(alive), cancellationToken: cancellationToken)).ConfigureAwait(false);
    }

    private async Task TellTimeAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var claim = new DueClaim { Owner = lease.Node, Now = now, Until = now + Claim };
        foreach (string id in await store.ClaimDueAsync(claim, cancellationToken).ConfigureAwait(false))
            await TryAsync(() => engine.RunAsync(id, new MachineInput.TimePassed(), cancellationToken: cancellationToken)).ConfigureAwait(false);
    }

    private async Task EndAllAsync(CancellationToken cancellationToken)
    {
        List<string> live = [];
        await foreach (string id in store.ListLiveAsync(cancellationToken).ConfigureAwait(false)) live.Add(id);
        if (live.Count == 0) return;
        LogEnding(live.Count);
        foreach (string id in live)
            await engine.RunAsync(id, new MachineInput.EndAsked(ConferenceEndCause.Shutdown), cancellationToken: cancellationToken).ConfigureAwait(false);
        foreach (string id in live)
            await dialer.WaitForAsync(new ConferenceId(id), ConferenceState.Ended, EndingLimit, cancellationToken).ConfigureAwait(false);
        foreach (string id in live) await CallbacksMadeAsync(id, cancellationToken).ConfigureAwait(false);
    }

    private async Task CallbacksMadeAsync(string id, CancellationToken cancellationToken)
    {
        while (await store.ReadInboxAsync(id, cancellationToken).ConfigureAwait(false) is { Attempts: 0 })
            await Task.Delay(Round, clock, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One failing conference or a store that is down must not stop the rounds.</summary>
    private async Task TryAsync(Func<Task> step)
    {
        try
        {
            await step().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The application is stopping.
        }
        catch (Exception fault)
        {
            LogStepFailed(fault);
        }
    }

    [LoggerMessage(EventId = 40, Level = LogLevel.Error, Message = "A round of the engine failed in part; the next one tries again.")]
    private partial void LogStepFailed(Exception fault);

    [LoggerMessage(EventId = 41, Level = LogLevel.Information, Message = "Ending {Count} live conferences before stopping.")]
    private partial void LogEnding(int count);

    [LoggerMessage(EventId = 42, Level = LogLevel.Error, Message = "Not every live call was seen to end before stopping.")]
    private partial void LogNotAllEnded(Exception fault);
}
