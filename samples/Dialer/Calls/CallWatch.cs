using ColdCall;
using Dialer.Data;

namespace Dialer.Calls;

/// <summary>Ends calls that wait for an agent in vain, and closes the record of a call whose conference is over.</summary>
internal sealed class CallWatch(CallJournal journal, CallEnding ending, IConferenceDialer dialer, TimeProvider clock, ILogger<CallWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>The event of an end closes its call; this long after it, it must have been lost.</summary>
    private static readonly TimeSpan EventIsLost = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (Call call in await journal.LiveAsync(stoppingToken)) await LookAtAsync(call, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.LogError(fault, "Live calls could not be looked at; the next round tries again.");
            }
        }
    }

    private async Task LookAtAsync(Call call, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (call.Agent.JoinedAt is null && call.CreatedAt + CallLimits.Agent <= now)
            await ending.EndAsync(call.Id, CallCause.AgentNeverJoined);
        if (call.ConferenceId is { } id && await dialer.GetAsync(new ConferenceId(id), cancellationToken) is { EndedAt: { } endedAt, Cause: { } cause } && endedAt + EventIsLost <= now)
            await journal.ChangeAsync(call.Id, each => each.End(CauseWords.Of(cause), endedAt));
    }
}
