using ColdCall.Storage;

namespace ColdCall.Tests.Storage;

/// <summary>A store whose every operation can be delayed or made to fail, so that what the engine does meanwhile can be seen.</summary>
internal sealed class HookedStore(IConferenceStore inner) : IConferenceStore
{
    public IConferenceStore Inner => inner;

    /// <summary>Runs before an operation, by its name; throws to fail it.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>May replace the result of a save.</summary>
    public Func<ConferenceSave, SaveResult?> Save { get; set; } = _ => null;

    public bool IsDurable { get; init; }

    public async ValueTask<StoredConference?> LoadAsync(string id, CancellationToken cancellationToken = default)
    {
        await Before("load");
        return await inner.LoadAsync(id, cancellationToken);
    }

    public async ValueTask<string?> FindAsync(string indexKey, CancellationToken cancellationToken = default)
    {
        await Before("find");
        return await inner.FindAsync(indexKey, cancellationToken);
    }

    public async ValueTask<string?> FindHolderAsync(string name, CancellationToken cancellationToken = default)
    {
        await Before("find holder");
        return await inner.FindHolderAsync(name, cancellationToken);
    }

    public async ValueTask<SaveResult> SaveAsync(ConferenceSave save, CancellationToken cancellationToken = default)
    {
        await Before("save");
        return Save(save) ?? await inner.SaveAsync(save, cancellationToken);
    }

    public IAsyncEnumerable<string> ListLiveAsync(CancellationToken cancellationToken = default) => inner.ListLiveAsync(cancellationToken);

    public async ValueTask<LeaseRenewal> RenewLeaseAsync(string node, TimeSpan length, CancellationToken cancellationToken = default)
    {
        await Before("renew lease");
        return await inner.RenewLeaseAsync(node, length, cancellationToken);
    }

    public ValueTask EndLeaseAsync(string node, CancellationToken cancellationToken = default) => inner.EndLeaseAsync(node, cancellationToken);

    public ValueTask<IReadOnlyList<string>> ListAbandonedAsync(IReadOnlyList<string> alive, CancellationToken cancellationToken = default) => inner.ListAbandonedAsync(alive, cancellationToken);

    public IAsyncEnumerable<InboxEntry> ListDeadAsync(CancellationToken cancellationToken = default) => inner.ListDeadAsync(cancellationToken);

    public ValueTask<bool> ReviveAsync(string stream, long sequence, CancellationToken cancellationToken = default) => inner.ReviveAsync(stream, sequence, cancellationToken);

    public ValueTask<IReadOnlyList<OutboxEntry>> ReadOutboxAsync(string id, CancellationToken cancellationToken = default) => inner.ReadOutboxAsync(id, cancellationToken);

    public async ValueTask<IReadOnlyList<string>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken = default)
    {
        await Before("claim due");
        return await inner.ClaimDueAsync(claim, cancellationToken);
    }

    public async ValueTask<bool> AppendInboxAsync(string eventKey, InboxEntry entry, CancellationToken cancellationToken = default)
    {
        await Before("append");
        return await inner.AppendInboxAsync(eventKey, entry, cancellationToken);
    }

    public ValueTask<InboxEntry?> ReadInboxAsync(string stream, CancellationToken cancellationToken = default) => inner.ReadInboxAsync(stream, cancellationToken);

    public ValueTask UpdateInboxAsync(InboxEntry entry, CancellationToken cancellationToken = default) => inner.UpdateInboxAsync(entry, cancellationToken);

    public ValueTask<IReadOnlyList<string>> ClaimInboxAsync(DueClaim claim, CancellationToken cancellationToken = default) => inner.ClaimInboxAsync(claim, cancellationToken);

    public ValueTask ReleaseInboxAsync(string stream, string owner, CancellationToken cancellationToken = default) => inner.ReleaseInboxAsync(stream, owner, cancellationToken);

    public async ValueTask ParkAsync(ParkedEvent parked, CancellationToken cancellationToken = default)
    {
        await Before("park");
        await inner.ParkAsync(parked, cancellationToken);
    }

    public ValueTask<IReadOnlyList<ParkedEvent>> ReadParkedAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => inner.ReadParkedAsync(now, cancellationToken);

    public ValueTask UnparkAsync(string eventKey, CancellationToken cancellationToken = default) => inner.UnparkAsync(eventKey, cancellationToken);
}
