namespace ColdCall.Storage;

/// <summary>
/// Keeps everything in this process: what is acknowledged is kept until the process ends. Conferences that ended, and the events of none, are
/// forgotten a day later.
/// </summary>
internal sealed class InMemoryConferenceStore(TimeProvider clock) : IConferenceStore
{
    private static readonly TimeSpan Retention = TimeSpan.FromHours(24);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Slot> _conferences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _reservations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Inbox> _inboxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParkedEvent> _parked = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset Until, string EventKey)> _looseEvents = new();
    private readonly SortedDictionary<string, DateTimeOffset> _leases = new(StringComparer.Ordinal);
    private long _order;

    public bool IsDurable => false;

    public ValueTask<StoredConference?> LoadAsync(string id, CancellationToken cancellationToken = default)
    {
        lock (_gate) return new(_conferences.GetValueOrDefault(id)?.Stored);
    }

    public ValueTask<string?> FindAsync(string indexKey, CancellationToken cancellationToken = default)
    {
        lock (_gate) return new(_index.GetValueOrDefault(indexKey));
    }

    public ValueTask<string?> FindHolderAsync(string name, CancellationToken cancellationToken = default)
    {
        lock (_gate) return new(_reservations.GetValueOrDefault(name));
    }

    public ValueTask<SaveResult> SaveAsync(ConferenceSave save, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            Slot? slot = _conferences.GetValueOrDefault(save.Id);
            if ((slot?.Stored.Version ?? 0) != save.ExpectedVersion) return Answer(SaveStatus.VersionConflict);
            if (save.EventKeys.Any(_events.ContainsKey)) return Answer(SaveStatus.DuplicateEvent);
            Reservation? taken = save.Reserve.FirstOrDefault(wanted => _reservations.ContainsKey(wanted.Name));
            if (taken is not null) return Answer(SaveStatus.ReservationTaken, taken with { Holder = _reservations[taken.Name] });
            Keep(slot, save);
            return Answer(SaveStatus.Saved);
        }
    }

    public async IAsyncEnumerable<string> ListLiveAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<string> live;
        lock (_gate) live = [.. _conferences.Values.Where(slot => slot.Stored.Live).OrderBy(slot => slot.Order).Select(slot => slot.Stored.Id)];
        foreach (string id in live)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return id;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public ValueTask<LeaseRenewal> RenewLeaseAsync(string node, TimeSpan length, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            DateTimeOffset now = clock.GetUtcNow();
            bool kept = _leases.ContainsKey(node);
            _leases[node] = now + length;
            foreach (string gone in _leases.Where(lease => lease.Value <= now).Select(lease => lease.Key).ToList()) FreeClaimsOf(gone);
            return new(new LeaseRenewal { Kept = kept, Alive = [.. _leases.Keys] });
        }
    }

    public ValueTask EndLeaseAsync(string node, CancellationToken cancellationToken = default)
    {
        lock (_gate) FreeClaimsOf(node);
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<string>> ListAbandonedAsync(IReadOnlyList<string> alive, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return new([.. _conferences.Values
                .Where(slot => slot.Outbox.Any(entry => entry.Owner is null || !alive.Contains(entry.Owner)))
                .OrderBy(slot => slot.Order).Select(slot => slot.Stored.Id)]);
        }
    }

    public ValueTask<IReadOnlyList<OutboxEntry>> ReadOutboxAsync(string id, CancellationToken cancellationToken = default)
    {
        lock (_gate) return new(_conferences.TryGetValue(id, out Slot? slot) ? [.. slot.Outbox] : []);
    }

    public ValueTask<IReadOnlyList<string>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            Forget(claim.Now);
            List<Slot> due = [.. _conferences.Values
                .Where(slot => slot.Stored.NextDue <= claim.Now && slot.ClaimedUntil <= claim.Now)
                .OrderBy(slot => slot.Stored.NextDue).ThenBy(slot => slot.Order).Take(claim.Max)];
            foreach (Slot slot in due) (slot.ClaimedBy, slot.ClaimedUntil) = (claim.Owner, claim.Until);
            return new([.. due.Select(slot => slot.Stored.Id)]);
        }
    }

    public ValueTask<bool> AppendInboxAsync(string eventKey, InboxEntry entry, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (!_events.TryAdd(eventKey, entry.Stream)) return new(false);
            _looseEvents.Enqueue((clock.GetUtcNow() + Retention, eventKey));
            Inbox inbox = InboxOf(entry.Stream);
            inbox.Pending.Add(entry with { Sequence = ++inbox.LastSequence });
            return new(true);
        }
    }

    public ValueTask<InboxEntry?> ReadInboxAsync(string stream, CancellationToken cancellationToken = default)
    {
        lock (_gate) return new(_inboxes.GetValueOrDefault(stream)?.Pending.FirstOrDefault());
    }

    public ValueTask UpdateInboxAsync(InboxEntry entry, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            Inbox inbox = InboxOf(entry.Stream);
            int place = inbox.Pending.FindIndex(each => each.Sequence == entry.Sequence);
            if (place < 0) return ValueTask.CompletedTask;
            if (entry.Status == InboxStatus.Pending)
            {
                inbox.Pending[place] = entry;
                return ValueTask.CompletedTask;
            }

            inbox.Pending.RemoveAt(place);
            if (entry.Status == InboxStatus.Dead) inbox.Dead.Add(entry);
            return ValueTask.CompletedTask;
        }
    }

    public ValueTask<IReadOnlyList<string>> ClaimInboxAsync(DueClaim claim, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            List<KeyValuePair<string, Inbox>> due = [.. _inboxes
                .Where(each => each.Value.Pending.Count > 0 && (each.Value.Pending[0].NotBefore ?? claim.Now) <= claim.Now && each.Value.ClaimedUntil <= claim.Now)
                .OrderBy(each => each.Value.Order).Take(claim.Max)];
            foreach ((_, Inbox inbox) in due) (inbox.ClaimedBy, inbox.ClaimedUntil) = (claim.Owner, claim.Until);
            return new([.. due.Select(each => each.Key)]);
        }
    }

    public ValueTask ReleaseInboxAsync(string stream, string owner, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_inboxes.GetValueOrDefault(stream) is { } inbox && inbox.ClaimedBy == owner) inbox.ClaimedUntil = DateTimeOffset.MinValue;
            return ValueTask.CompletedTask;
        }
    }

    public async IAsyncEnumerable<InboxEntry> ListDeadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<InboxEntry> dead;
        lock (_gate) dead = [.. _inboxes.Values.OrderBy(inbox => inbox.Order).SelectMany(inbox => inbox.Dead.OrderBy(entry => entry.Sequence))];
        foreach (InboxEntry entry in dead)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public ValueTask<bool> ReviveAsync(string stream, long sequence, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_inboxes.GetValueOrDefault(stream) is not { } inbox || inbox.Dead.FindIndex(entry => entry.Sequence == sequence) is not (>= 0 and var place)) return new(false);
            InboxEntry revived = inbox.Dead[place] with { Status = InboxStatus.Pending, Attempts = 0, NotBefore = null };
            inbox.Dead.RemoveAt(place);
            int behind = inbox.Pending.FindIndex(entry => entry.Sequence > sequence);
            inbox.Pending.Insert(behind < 0 ? inbox.Pending.Count : behind, revived);
            return new(true);
        }
    }

    public ValueTask ParkAsync(ParkedEvent parked, CancellationToken cancellationToken = default)
    {
        lock (_gate) _parked[parked.EventKey] = parked;
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<ParkedEvent>> ReadParkedAsync(DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        lock (_gate) return new([.. _parked.Values.Where(parked => parked.NotBefore <= now).OrderBy(parked => parked.NotBefore).ThenBy(parked => parked.EventKey, StringComparer.Ordinal)]);
    }

    public ValueTask UnparkAsync(string eventKey, CancellationToken cancellationToken = default)
    {
        lock (_gate) _parked.Remove(eventKey);
        return ValueTask.CompletedTask;
    }

    private static ValueTask<SaveResult> Answer(SaveStatus status, Reservation? taken = null) => new(new SaveResult { Status = status, Taken = taken });

    private void FreeClaimsOf(string node)
    {
        _leases.Remove(node);
        foreach (Slot slot in _conferences.Values.Where(slot => slot.ClaimedBy == node)) slot.ClaimedUntil = DateTimeOffset.MinValue;
        foreach (Inbox inbox in _inboxes.Values.Where(inbox => inbox.ClaimedBy == node)) inbox.ClaimedUntil = DateTimeOffset.MinValue;
    }

    private void Keep(Slot? slot, ConferenceSave save)
    {
        if (slot is null) _conferences[save.Id] = slot = new Slot { Order = ++_order };
        slot.Stored = new StoredConference
        {
            Id = save.Id,
            Version = save.ExpectedVersion + 1,
            State = save.State,
            NextDue = save.NextDue,
            Live = save.Live,
            Quarantined = save.Quarantined,
        };
        slot.ClaimedUntil = DateTimeOffset.MinValue;
        slot.EndedAt = save.Live ? null : slot.EndedAt ?? clock.GetUtcNow();
        foreach (string key in save.EventKeys) _events[key] = save.Id;
        foreach (string key in save.IndexKeys) _index.TryAdd(key, save.Id);
        foreach (Reservation reservation in save.Reserve) _reservations[reservation.Name] = reservation.Holder;
        slot.Names.AddRange(save.EventKeys.Concat(save.IndexKeys).Concat(save.Reserve.Select(reservation => reservation.Name)));
        foreach (string name in save.Release)
        {
            // Somebody else may take it from here on, and must not lose it when this conference is forgotten.
            _reservations.Remove(name);
            slot.Names.Remove(name);
        }
        KeepOwed(slot, save);
    }

    private void KeepOwed(Slot slot, ConferenceSave save)
    {
        foreach (InboxEntry entry in save.Inbox)
        {
            Inbox inbox = InboxOf(entry.Stream);
            inbox.LastSequence = Math.Max(inbox.LastSequence, entry.Sequence);
            inbox.Pending.Add(entry);
        }

        slot.Outbox.RemoveAll(entry => save.OutboxDone.Contains(entry.CommandId) || save.Outbox.Any(changed => changed.CommandId == entry.CommandId));
        slot.Outbox.AddRange(save.Outbox);
    }

    private Inbox InboxOf(string stream)
    {
        if (!_inboxes.TryGetValue(stream, out Inbox? inbox)) _inboxes[stream] = inbox = new Inbox { Order = ++_order };
        return inbox;
    }

    private void Forget(DateTimeOffset now)
    {
        while (_looseEvents.TryPeek(out (DateTimeOffset Until, string EventKey) oldest) && oldest.Until <= now) _events.Remove(_looseEvents.Dequeue().EventKey);
        foreach (Slot slot in _conferences.Values.Where(slot => slot.EndedAt + Retention <= now && slot.Outbox.Count == 0).ToList())
        {
            _conferences.Remove(slot.Stored.Id);
            _inboxes.Remove(slot.Stored.Id);
            foreach (string name in slot.Names)
            {
                _events.Remove(name);
                _index.Remove(name);
                _reservations.Remove(name);
            }
        }
    }

    private sealed class Slot
    {
        public StoredConference Stored { get; set; } = null!;

        public long Order { get; init; }

        public string? ClaimedBy { get; set; }

        public DateTimeOffset ClaimedUntil { get; set; }

        public DateTimeOffset? EndedAt { get; set; }

        public List<string> Names { get; } = [];

        public List<OutboxEntry> Outbox { get; } = [];
    }

    private sealed class Inbox
    {
        public long Order { get; init; }

        public long LastSequence { get; set; }

        public string? ClaimedBy { get; set; }

        public DateTimeOffset ClaimedUntil { get; set; }

        public List<InboxEntry> Pending { get; } = [];

        public List<InboxEntry> Dead { get; } = [];
    }
}
