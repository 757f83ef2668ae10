using System.Runtime.CompilerServices;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Randomness;
using ColdCall.Storage;

namespace ColdCall.Simulation.Nodes;

/// <summary>One process's connection to what is stored: slow, down, or lost after the commit; and the place where processes die.</summary>
internal sealed class SimStore(World world, NodeLife life) : IConferenceStore
{
    /// <summary>What is asked four times a second fails more seldom, or nothing else would ever be seen to fail.</summary>
    private const int RoutineShare = 20;

    public bool IsDurable => true;

    private InMemoryConferenceStore Inner => world.Disk.Store;

    public ValueTask<StoredConference?> LoadAsync(string id, CancellationToken cancellationToken = default) =>
        DoAsync("load", writes: false, () => Inner.LoadAsync(id, cancellationToken));

    public ValueTask<string?> FindAsync(string indexKey, CancellationToken cancellationToken = default) =>
        DoAsync("find", writes: false, () => Inner.FindAsync(indexKey, cancellationToken));

    public ValueTask<string?> FindHolderAsync(string name, CancellationToken cancellationToken = default) =>
        DoAsync("find holder", writes: false, () => Inner.FindHolderAsync(name, cancellationToken));

    public ValueTask<SaveResult> SaveAsync(ConferenceSave save, CancellationToken cancellationToken = default) =>
        DoAsync("save", writes: true, () => world.Disk.SaveAsync(save));

    public async IAsyncEnumerable<string> ListLiveAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<string> live = await DoAsync("list live", writes: false, async () =>
        {
            List<string> ids = [];
            await foreach (string id in Inner.ListLiveAsync(cancellationToken).ConfigureAwait(false)) ids.Add(id);
            return ids;
        }).ConfigureAwait(false);
        foreach (string id in live) yield return id;
    }

    public ValueTask<LeaseRenewal> RenewLeaseAsync(string node, TimeSpan length, CancellationToken cancellationToken = default) =>
        DoAsync("renew lease", writes: true, () => Inner.RenewLeaseAsync(node, length, cancellationToken));

    public async ValueTask EndLeaseAsync(string node, CancellationToken cancellationToken = default) =>
        await DoAsync("end lease", writes: true, async () =>
        {
            await Inner.EndLeaseAsync(node, cancellationToken).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<string>> ListAbandonedAsync(IReadOnlyList<string> alive, CancellationToken cancellationToken = default) =>
        DoAsync("list abandoned", writes: false, async () =>
        {
            IReadOnlyList<string> abandoned = await Inner.ListAbandonedAsync(alive, cancellationToken).ConfigureAwait(false);
            if (abandoned.Count > 0) world.Swarm.Tally.Reached(Goal.TakeoverAfterRestart);
            return abandoned;
        });

    public ValueTask<IReadOnlyList<OutboxEntry>> ReadOutboxAsync(string id, CancellationToken cancellationToken = default) =>
        DoAsync("read outbox", writes: false, () => Inner.ReadOutboxAsync(id, cancellationToken));

    public ValueTask<IReadOnlyList<string>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken = default) =>
        DoAsync("claim due", writes: true, () => Inner.ClaimDueAsync(claim, cancellationToken));

    public ValueTask<bool> AppendInboxAsync(string eventKey, InboxEntry entry, CancellationToken cancellationToken = default) =>
        DoAsync("append", writes: true, () => world.Disk.AppendAsync(eventKey, entry));

    public ValueTask<InboxEntry?> ReadInboxAsync(string stream, CancellationToken cancellationToken = default) =>
        DoAsync("read inbox", writes: false, () => Inner.ReadInboxAsync(stream, cancellationToken));

    public async ValueTask UpdateInboxAsync(InboxEntry entry, CancellationToken cancellationToken = default)
    {
        try
        {
            await DoAsync("update inbox", writes: true, async () =>
            {
                await world.Disk.UpdateAsync(entry).ConfigureAwait(false);
                return true;
            }).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            world.Checker.RecordLost(entry.Stream, entry.Sequence);
            throw;
        }
    }

    public ValueTask<IReadOnlyList<string>> ClaimInboxAsync(DueClaim claim, CancellationToken cancellationToken = default) =>
        DoAsync("claim inbox", writes: true, () => Inner.ClaimInboxAsync(claim, cancellationToken));

    public async ValueTask ReleaseInboxAsync(string stream, string owner, CancellationToken cancellationToken = default) =>
        await DoAsync("release inbox", writes: true, async () =>
        {
            await Inner.ReleaseInboxAsync(stream, owner, cancellationToken).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);

    public async IAsyncEnumerable<InboxEntry> ListDeadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (InboxEntry entry in Inner.ListDeadAsync(cancellationToken).ConfigureAwait(false)) yield return entry;
    }

    public ValueTask<bool> ReviveAsync(string stream, long sequence, CancellationToken cancellationToken = default) =>
        DoAsync("revive", writes: true, () => Inner.ReviveAsync(stream, sequence, cancellationToken));

    public async ValueTask ParkAsync(ParkedEvent parked, CancellationToken cancellationToken = default) =>
        await DoAsync("park", writes: true, async () =>
        {
            await world.Disk.ParkAsync(parked).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<ParkedEvent>> ReadParkedAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        DoAsync("read parked", writes: false, () => Inner.ReadParkedAsync(now, cancellationToken));

    public async ValueTask UnparkAsync(string eventKey, CancellationToken cancellationToken = default) =>
        await DoAsync("unpark", writes: true, async () =>
        {
            await world.Disk.UnparkAsync(eventKey).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);

    /// <summary>Nearly always at once, without anything that could be seen in between.</summary>
    private ValueTask<T> DoAsync<T>(string operation, bool writes, Func<ValueTask<T>> act)
    {
        world.Loop.RequireOwnThread();
        if (life.Over) return new(NodeLife.NeverAsync<T>());
        bool isRoutine = operation is "claim due" or "claim inbox" or "read parked" or "renew lease";
        bool matters = operation is "save" or "update inbox" or "append" or "park";
        if (matters && world.CrashesAt(life, $"before {operation}")) return new(NodeLife.NeverAsync<T>());
        if (world.StoreIsDown) return ValueTask.FromException<T>(new StoreUnavailableException("The store is down."));
        return world.Swarm.Strike(Purpose.Store, Mishap.StoreSlow, Mishap.StoreAnswerLost, isRoutine ? RoutineShare : 1) is { } fault
            ? FailAsync(fault, operation, writes, act)
            : matters ? ActAsync(operation, act) : act();
    }

    private ValueTask<T> ActAsync<T>(string operation, Func<ValueTask<T>> act)
    {
        ValueTask<T> done = act();
        return world.CrashesAt(life, $"after {operation}") ? new(NodeLife.NeverAsync<T>()) : done;
    }

    private async ValueTask<T> FailAsync<T>(Mishap fault, string operation, bool writes, Func<ValueTask<T>> act)
    {
        world.Trace.Add(life.Name, "store", $"{operation} [{fault}]");
        switch (fault)
        {
            case Mishap.StoreDown:
                world.TakeStoreDown();
                throw new StoreUnavailableException("The store has gone down.");
            case Mishap.StoreAnswerLost when writes:
                await act().ConfigureAwait(false);
                throw new StoreUnavailableException("The connection to the store was lost.");
            case Mishap.StoreSlow:
                await world.WaitAsync(life, TimeSpan.FromMilliseconds(1 + (world.Draws.Next(Purpose.Store, 100) * 20))).ConfigureAwait(false);
                return await act().ConfigureAwait(false);
            default:
                throw new StoreUnavailableException("The store does not answer.");
        }
    }
}
