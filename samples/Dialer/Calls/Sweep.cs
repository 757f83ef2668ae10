using ColdCall;

namespace Dialer.Calls;

/// <summary>Ends the legs that a previous run left up at the provider. Until that has worked no new call is made, or it would be ended too.</summary>
internal sealed class Sweep(IConferenceDialer dialer, TimeProvider clock, ILogger<Sweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private volatile bool _done;

    public bool IsDone => _done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!_done)
        {
            try
            {
                int ended = await dialer.StopEverythingAsync(stoppingToken);
                if (ended > 0) logger.LogWarning("{Count} legs of an earlier run were ended.", ended);
                _done = true;
            }
            catch (ColdCallException fault)
            {
                logger.LogWarning(fault, "Legs of an earlier run could not be ended; it is tried again until it works.");
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }
}
