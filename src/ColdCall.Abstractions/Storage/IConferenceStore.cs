namespace ColdCall.Storage;

/// <summary>
/// Keeps conferences. It knows nothing of telephony: versioned bytes, keys, an inbox of callbacks, an outbox of commands, due times
/// and unique reservations, all changed in one atomic save.
/// </summary>
/// <remarks>
/// Thread-safe. A store that cannot be used throws <see cref="StoreUnavailableException"/>; the engine then does nothing without a record.
/// </remarks>
public interface IConferenceStore
{
    /// <summary>Whether an acknowledged save survives the end of the process.</summary>
    bool IsDurable { get; }

    /// <summary>Reads one conference.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The conference as last saved, or null.</returns>
    ValueTask<StoredConference?> LoadAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Finds a conference by one of its index keys.</summary>
    /// <param name="indexKey">The key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The conference's id, or null.</returns>
    ValueTask<string?> FindAsync(string indexKey, CancellationToken cancellationToken = default);

    /// <summary>Finds who holds a reservation.</summary>
    /// <param name="name">The reserved name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The holder, or null if nobody holds it.</returns>
    ValueTask<string?> FindHolderAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Saves one change, all of it or nothing.</summary>
    /// <param name="save">The change.</param>
    /// <param name="cancellationToken">Stops waiting; the save may have happened.</param>
    ValueTask<SaveResult> SaveAsync(ConferenceSave save, CancellationToken cancellationToken = default);

    /// <summary>Lists the ids of conferences that have not ended, oldest first.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<string> ListLiveAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Says that a node is alive. A node whose lease has run out loses it with the next renewal by anybody, and with it everything that it had
    /// claimed: due conferences and streams of callbacks.
    /// </summary>
    /// <param name="node">The node.</param>
    /// <param name="length">For how long from now, by the store's clock.</param>
    /// <param name="cancellationToken">Stops waiting; the lease may have been renewed.</param>
    ValueTask<LeaseRenewal> RenewLeaseAsync(string node, TimeSpan length, CancellationToken cancellationToken = default);

    /// <summary>Ends a node's lease, because it stops: others need not wait for it to run out.</summary>
    /// <param name="node">The node.</param>
    /// <param name="cancellationToken">Stops waiting; the lease may have been ended.</param>
    ValueTask EndLeaseAsync(string node, CancellationToken cancellationToken = default);

    /// <summary>Lists the ids of conferences with commands that none of these nodes is sending: whoever was to do so has gone.</summary>
    /// <param name="alive">The nodes that are alive.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<string>> ListAbandonedAsync(IReadOnlyList<string> alive, CancellationToken cancellationToken = default);

    /// <summary>Reads the commands that a conference still owes to its provider, in the order in which they were saved.</summary>
    /// <param name="id">The conference's id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<OutboxEntry>> ReadOutboxAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Takes conferences whose due time has come, each by at most one owner at a time.</summary>
    /// <param name="claim">Who asks, and for how long.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Their ids, longest due first.</returns>
    ValueTask<IReadOnlyList<string>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken = default);

    /// <summary>Adds a callback that belongs to no change of a conference, once: an event key that was saved before is a duplicate.</summary>
    /// <param name="eventKey">The key of the provider's event.</param>
    /// <param name="entry">The callback; the store gives it the next sequence of its stream.</param>
    /// <param name="cancellationToken">Stops waiting; the entry may have been added.</param>
    /// <returns>Whether it was added.</returns>
    ValueTask<bool> AppendInboxAsync(string eventKey, InboxEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Reads the oldest callback of a stream that is still pending, whatever its <see cref="InboxEntry.NotBefore"/>.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The entry, or null if nothing is owed.</returns>
    ValueTask<InboxEntry?> ReadInboxAsync(string stream, CancellationToken cancellationToken = default);

    /// <summary>Records how far a callback has come.</summary>
    /// <param name="entry">The entry in its new state, found by stream and sequence.</param>
    /// <param name="cancellationToken">Stops waiting; the change may have happened.</param>
    ValueTask UpdateInboxAsync(InboxEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Takes streams whose oldest pending callback may be made now, each by at most one owner at a time.</summary>
    /// <param name="claim">Who asks, and for how long.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Their names, longest due first.</returns>
    ValueTask<IReadOnlyList<string>> ClaimInboxAsync(DueClaim claim, CancellationToken cancellationToken = default);

    /// <summary>Gives a claimed stream back, so that its next callback can be claimed before the claim has run out.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="owner">Who had claimed it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask ReleaseInboxAsync(string stream, string owner, CancellationToken cancellationToken = default);

    /// <summary>Lists the callbacks that were given up, oldest first within their stream.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<InboxEntry> ListDeadAsync(CancellationToken cancellationToken = default);

    /// <summary>Owes a callback that was given up once more, as if it had never been tried; the handlers that had completed it stay so.</summary>
    /// <param name="stream">Its stream.</param>
    /// <param name="sequence">Its place there.</param>
    /// <param name="cancellationToken">Stops waiting; the change may have happened.</param>
    /// <returns>Whether there was such a callback.</returns>
    ValueTask<bool> ReviveAsync(string stream, long sequence, CancellationToken cancellationToken = default);

    /// <summary>Keeps an event alone, or records a further failed try to apply it.</summary>
    /// <param name="parked">The event.</param>
    /// <param name="cancellationToken">Stops waiting; the event may have been kept.</param>
    ValueTask ParkAsync(ParkedEvent parked, CancellationToken cancellationToken = default);

    /// <summary>Reads parked events that may be tried now, oldest first.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<ParkedEvent>> ReadParkedAsync(DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Forgets a parked event, because it was applied.</summary>
    /// <param name="eventKey">Its key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask UnparkAsync(string eventKey, CancellationToken cancellationToken = default);
}
