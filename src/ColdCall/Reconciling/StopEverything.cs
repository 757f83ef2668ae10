using ColdCall.Conferences;
using ColdCall.Providers;
using ColdCall.Scheduling;
using ColdCall.StateMachine;
using ColdCall.Storage;
using Microsoft.Extensions.Logging;

namespace ColdCall.Reconciling;

/// <summary>
/// Ends every call of this deployment by the providers' own lists, until they show none. The store only helps: that nothing new is dialed meanwhile, and to
/// know legs that carry no tag.
/// </summary>
internal sealed partial class StopEverything(
    IConferenceStore store, ConferenceProcessor processor, ConferenceEngine engine, ProviderDirectory providers, OwnLegs own, IIdSource ids, EngineClock clock, ILogger<StopEverything> logger)
{
    /// <summary>How many commands are under way at once: enough for many calls, and no flood that a provider would refuse.</summary>
    private const int Lanes = 16;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <returns>How many legs of ours were live and are not any more.</returns>
    /// <exception cref="ProviderException">A provider kept refusing, or could not be reached, until the time was over.</exception>
    /// <exception cref="TimeoutException">A provider took every command and still shows legs.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        List<IConferenceProvider> all = [.. providers.All];
        (List<LiveLeg>? Legs, ProviderException? Problem)[] live = await Task.WhenAll(all.Select(provider => ListOwnAsync(provider, hasStore: true, either.Token))).ConfigureAwait(false);
        List<string>? conferences = await EndConferencesAsync(either.Token).ConfigureAwait(false);
        IEnumerable<Task<(int Ended, Exception? Problem)>> stops = all.Select((provider, each) => StopAtAsync(provider, live[each].Legs ?? [], conferences, limit.Token, either.Token));
        (int Ended, Exception? Problem)[] stopped = await Task.WhenAll(stops).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return stopped.FirstOrDefault(each => each.Problem is not null).Problem is { } problem ? throw problem : stopped.Sum(each => each.Ended);
    }

    /// <summary>From then on nobody new is dialed, and each conference ends as it does by itself.</summary>
    /// <returns>The conferences that were live; null if the store cannot be used.</returns>
    private async Task<List<string>?> EndConferencesAsync(CancellationToken cancellationToken)
    {
        try
        {
            List<string> live = [];
            await foreach (string id in store.ListLiveAsync(cancellationToken).ConfigureAwait(false)) live.Add(id);
            await InLanesAsync(live, id => engine.RunAsync(id, new MachineInput.EndAsked(ConferenceEndCause.Requested), cancellationToken: cancellationToken)).ConfigureAwait(false);
            return live;
        }
        catch (StoreUnavailableException fault)
        {
            LogWithoutStore(fault);
            return null;
        }
    }

    /// <summary>A dial that was on its way when everything was stopped may show on the list only a moment later.</summary>
    private async Task<bool> IsAnyDialUnderWayAsync(List<string>? conferences, CancellationToken cancellationToken)
    {
        try
        {
            foreach (string id in conferences ?? [])
            {
                if (await processor.ReadAsync(id, cancellationToken).ConfigureAwait(false) is { State.Participants: { } all } && all.Any(each => each is { Intent: IntentState.Sent, LegId: null, Ended: false })) return true;
            }

            return false;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private async Task<(int Ended, Exception? Problem)> StopAtAsync(
        IConferenceProvider provider, IEnumerable<LiveLeg> live, List<string>? conferences, CancellationToken limit, CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(live.Select(leg => leg.LegId), StringComparer.Ordinal);
        Exception? problem = null;
        bool hasStore = conferences is not null;
        try
        {
            for (bool again = false; ; again = true)
            {
                if (again) await Task.Delay(Pause, clock, cancellationToken).ConfigureAwait(false);
                bool isQuiet = !await IsAnyDialUnderWayAsync(conferences, cancellationToken).ConfigureAwait(false);
                (List<LiveLeg>? legs, problem) = await ListOwnAsync(provider, hasStore, cancellationToken).ConfigureAwait(false);
                if (isQuiet && legs is { Count: 0 }) return (seen.Count, null);
                seen.UnionWith((legs ?? []).Select(leg => leg.LegId));
                await InLanesAsync(legs ?? [], async leg => problem = await TryHangUpAsync(provider, leg, cancellationToken).ConfigureAwait(false) ?? problem).ConfigureAwait(false);

                // Whoever has nothing left shows it at once.
                if (isQuiet && problem is null && await ListOwnAsync(provider, hasStore, cancellationToken).ConfigureAwait(false) is ({ Count: 0 }, null)) return (seen.Count, null);
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return (0, problem ?? new TimeoutException($"{provider.Name} still shows legs of ours {Limit.TotalMinutes} minutes after the first was hung up."));
        }
    }

    private async Task<(List<LiveLeg>? Legs, ProviderException? Problem)> ListOwnAsync(IConferenceProvider provider, bool hasStore, CancellationToken cancellationToken)
    {
        List<LiveLeg> legs = [];
        try
        {
            await foreach (LiveLeg leg in provider.ListAllLegsAsync(cancellationToken).ConfigureAwait(false))
            {
                if (await IsOwnAsync(provider, leg, hasStore, cancellationToken).ConfigureAwait(false)) legs.Add(leg);
            }

            return (legs, null);
        }
        catch (ProviderException fault)
        {
            return (null, fault);
        }
    }

    /// <summary>A store that is down takes nothing away from the tag.</summary>
    private async Task<bool> IsOwnAsync(IConferenceProvider provider, LiveLeg leg, bool hasStore, CancellationToken cancellationToken)
    {
        try
        {
            return hasStore ? await own.FindAsync(provider, leg, cancellationToken).ConfigureAwait(false) is not null : own.AreTagged(leg);
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    /// <summary>One leg that cannot be ended must not keep the others up; the caller hears of it when all have been tried.</summary>
    private async Task<ProviderException?> TryHangUpAsync(IConferenceProvider provider, LiveLeg leg, CancellationToken cancellationToken)
    {
        try
        {
            await provider.HangUpAsync(new HangUpCommand { CommandId = ids.NewId(), LegId = leg.LegId, Answered = leg.Answered ?? false }, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (ProviderException fault)
        {
            return fault;
        }
    }

    private static async Task InLanesAsync<T>(IReadOnlyList<T> all, Func<T, Task> act)
    {
        int next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(Lanes, all.Count)).Select(_ => LaneAsync())).ConfigureAwait(false);

        async Task LaneAsync()
        {
            while (Interlocked.Increment(ref next) is var mine && mine < all.Count) await act(all[mine]).ConfigureAwait(false);
        }
    }

    [LoggerMessage(EventId = 63, Level = LogLevel.Error, Message = "The store cannot be used: legs are ended by their tags alone.")]
    private partial void LogWithoutStore(Exception fault);
}
