using System.Text.Json;
using ColdCall.Json;
using ColdCall.Simulation.Nodes;
using ColdCall.StateMachine;
using ColdCall.Storage;

namespace ColdCall.Simulation.Bugs;

/// <summary>A store with one bug: what the engine would do if it, or its store, had it.</summary>
internal sealed class FaultyStore(IConferenceStore inner, PlantedBug bug, World world, NodeLife life) : IConferenceStore
{
    private const int Seldom = 5;
    private static readonly TimeSpan Later = TimeSpan.FromMilliseconds(500);
    private readonly Dictionary<string, StoredConference> _previous = new(StringComparer.Ordinal);
    private int _count;

    public bool IsDurable => inner.IsDurable;

    private bool Strikes => ++_count % Seldom == 0;

    public async ValueTask<StoredConference?> LoadAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await inner.LoadAsync(id, cancellationToken).ConfigureAwait(false) is not { } stored) return null;
        return bug switch
        {
            PlantedBug.GoesBack when _previous.GetValueOrDefault(id) is { } previous && Strikes => stored with { State = previous.State },
            PlantedBug.GoesBack => _previous[id] = stored,
            PlantedBug.RevivesEnded => Edited(stored, state => state with { EndedAt = null }),
            _ => stored,
        };
    }

    public async ValueTask<SaveResult> SaveAsync(ConferenceSave save, CancellationToken cancellationToken = default)
    {
        switch (bug)
        {
            case PlantedBug.ForgetsEvents:
                return await inner.SaveAsync(save with { EventKeys = [.. save.EventKeys.Select(key => $"{key} {++_count}")] }, cancellationToken).ConfigureAwait(false);
            case PlantedBug.LosesCallback when save.Inbox.Count > 0 && Strikes:
                return await inner.SaveAsync(save with { Inbox = [.. save.Inbox.Skip(1)] }, cancellationToken).ConfigureAwait(false);
            case PlantedBug.CallsBackBeforeSave when save.Inbox.Count > 0:
                ConferenceEvent told = JsonSerializer.Deserialize(save.Inbox[0].Payload.Span, EngineJsonContext.Default.ConferenceEvent)!;
                world.Checker.CallbackBegins(told with { Sequence = save.Inbox[0].Sequence });
                break;
            case PlantedBug.LosesAfter:
                return await inner.SaveAsync(save with { State = Edit(save.State, WithoutAfter) }, cancellationToken).ConfigureAwait(false);
            case PlantedBug.ForgetsKeys:
                return await inner.SaveAsync(save with { Reserve = [.. save.Reserve.Where(each => !each.Name.StartsWith("dial ", StringComparison.Ordinal))] }, cancellationToken).ConfigureAwait(false);
            case PlantedBug.DialsBeforeSave when save.Outbox.Any(entry => entry.Claimed):
                world.Loop.After(Later, life, () => _ = inner.SaveAsync(save, CancellationToken.None).AsTask());
                return new SaveResult { Status = SaveStatus.Saved };
        }

        return await inner.SaveAsync(save, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask UpdateInboxAsync(InboxEntry entry, CancellationToken cancellationToken = default) =>
        bug == PlantedBug.ForgetsCompletion && entry.Status == InboxStatus.Done && Strikes ? ValueTask.CompletedTask : inner.UpdateInboxAsync(entry, cancellationToken);

    public ValueTask<bool> AppendInboxAsync(string eventKey, InboxEntry entry, CancellationToken cancellationToken = default) => inner.AppendInboxAsync(eventKey, entry, cancellationToken);

    public ValueTask<string?> FindAsync(string indexKey, CancellationToken cancellationToken = default) => inner.FindAsync(indexKey, cancellationToken);

    public ValueTask<string?> FindHolderAsync(string name, CancellationToken cancellationToken = default) => inner.FindHolderAsync(name, cancellationToken);

    public IAsyncEnumerable<string> ListLiveAsync(CancellationToken cancellationToken = default) => inner.ListLiveAsync(cancellationToken);

    public ValueTask<LeaseRenewal> RenewLeaseAsync(string node, TimeSpan length, CancellationToken cancellationToken = default) => inner.RenewLeaseAsync(node, length, cancellationToken);

    public ValueTask EndLeaseAsync(string node, CancellationToken cancellationToken = default) => inner.EndLeaseAsync(node, cancellationToken);

    public ValueTask<IReadOnlyList<string>> ListAbandonedAsync(IReadOnlyList<string> alive, CancellationToken cancellationToken = default) => inner.ListAbandonedAsync(alive, cancellationToken);

    public IAsyncEnumerable<InboxEntry> ListDeadAsync(CancellationToken cancellationToken = default) => inner.ListDeadAsync(cancellationToken);

    public ValueTask<bool> ReviveAsync(string stream, long sequence, CancellationToken cancellationToken = default) => inner.ReviveAsync(stream, sequence, cancellationToken);

    public ValueTask<IReadOnlyList<OutboxEntry>> ReadOutboxAsync(string id, CancellationToken cancellationToken = default) => inner.ReadOutboxAsync(id, cancellationToken);

    public ValueTask<IReadOnlyList<string>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken = default) => inner.ClaimDueAsync(claim, cancellationToken);

    public ValueTask<InboxEntry?> ReadInboxAsync(string stream, CancellationToken cancellationToken = default) => inner.ReadInboxAsync(stream, cancellationToken);

    public ValueTask<IReadOnlyList<string>> ClaimInboxAsync(DueClaim claim, CancellationToken cancellationToken = default) => inner.ClaimInboxAsync(claim, cancellationToken);

    public ValueTask ReleaseInboxAsync(string stream, string owner, CancellationToken cancellationToken = default) => inner.ReleaseInboxAsync(stream, owner, cancellationToken);

    public ValueTask ParkAsync(ParkedEvent parked, CancellationToken cancellationToken = default) => inner.ParkAsync(parked, cancellationToken);

    public ValueTask<IReadOnlyList<ParkedEvent>> ReadParkedAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => inner.ReadParkedAsync(now, cancellationToken);

    public ValueTask UnparkAsync(string eventKey, CancellationToken cancellationToken = default) => inner.UnparkAsync(eventKey, cancellationToken);

    private static StoredConference Edited(StoredConference stored, Func<ConferenceRecord, ConferenceRecord> edit) => stored with { State = Edit(stored.State, edit) };

    private static ReadOnlyMemory<byte> Edit(ReadOnlyMemory<byte> state, Func<ConferenceRecord, ConferenceRecord> edit) =>
        JsonSerializer.SerializeToUtf8Bytes(edit(JsonSerializer.Deserialize(state.Span, EngineJsonContext.Default.ConferenceRecord)!), EngineJsonContext.Default.ConferenceRecord);

    private static ConferenceRecord WithoutAfter(ConferenceRecord state) => state with { Participants = [.. state.Participants.Select(participant => participant with { After = null })] };
}
