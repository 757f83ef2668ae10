using ColdCall;
using Dialer.Data;
using Dialer.Hosting;

namespace Dialer.Calls;

/// <summary>
/// Takes up the calls that were live when the last run went: what it had begun is finished, what nobody can go on with is ended. Everything else goes
/// on by itself, for ColdCall has kept it.
/// </summary>
internal sealed class CallRecovery(
    CallJournal journal, CallStarter starter, CallEnding ending, IConferenceDialer dialer, ProviderEmulator emulator, TimeProvider clock, ILogger<CallRecovery> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Once webhooks can come in.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll((await journal.LiveAsync(cancellationToken)).Select(call => TryAsync(call, cancellationToken)));

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task TryAsync(Call call, CancellationToken cancellationToken)
    {
        try
        {
            await TakeUpAsync(call, cancellationToken);
        }
        catch (ColdCallException fault)
        {
            logger.LogError(fault, "Call {Call} of before the restart could not be taken up; what ColdCall finds out about it is shown.", call.Id);
        }
    }

    private async Task TakeUpAsync(Call call, CancellationToken cancellationToken)
    {
        Conference? conference = call.ConferenceId is { } id ? await dialer.GetAsync(new ConferenceId(id), cancellationToken) : null;
        if (emulator.IsInside || (call.ConferenceId is not null && conference is null)) await InterruptAsync(call, conference);
        else if (call.Cause is { } cause) await ending.EndAsync(call.Id, cause);
        else if (call is { ClientId: not null, Lead.Participant: null }) await starter.RingAsync(call.Id, Math.Max(1, call.Agent.Attempt));
    }

    /// <summary>
    /// The emulator inside has gone with the last run, or ColdCall kept the conference in memory alone. Agent and number are free again at once; what
    /// ColdCall still knows of it finds that its legs have gone.
    /// </summary>
    private async Task InterruptAsync(Call call, Conference? conference)
    {
        await journal.ChangeAsync(call.Id, each => each.End(CallCause.Interrupted, clock.GetUtcNow()));
        if (conference is not null) await dialer.EndAsync(conference.Id);
    }
}
