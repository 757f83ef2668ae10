using ColdCall;

namespace Dialer.Calls;

/// <summary>Ends the legs that a previous run left up at the provider. Until that has worked no new call is made, or it would be ended too.</summary>
internal sealed class Sweep(IConferenceDialer dialer, TimeProvider clock, ILogger<Sweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>How long the start waits for it: usually there is nothing to end, and the first call need not wait.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(5);

    private volatile bool _done;

    public bool IsDone => _done;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(StartLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await TryAsync(either.Token);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!_done)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            int ended = await dialer.StopEverythingAsync(cancellationToken);
            if (ended > 0) logger.LogWarning("{Count} legs of an earlier run were ended.", ended);
            _done = true;
        }
        catch (Exception fault) when (fault is ColdCallException or OperationCanceledException)
        {
            logger.LogWarning(fault, "Legs of an earlier run could not be ended yet; it is tried again until it works.");
        }
    }
}
