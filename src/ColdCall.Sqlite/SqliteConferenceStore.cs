using System.Runtime.CompilerServices;
using ColdCall.Sqlite.Database;
using ColdCall.Sqlite.Storage;
using ColdCall.Storage;
using Microsoft.Extensions.Options;

namespace ColdCall.Sqlite;

/// <summary>Keeps conferences in one file. Every change is on the disk before it is acknowledged.</summary>
internal sealed partial class SqliteConferenceStore(IOptions<SqliteStoreOptions> options, TimeProvider clock) : IConferenceStore, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Retention _retention = new(options);
    private StoreFile? _file;

    public bool IsDurable => true;

    /// <summary>The file, opened by whoever needs it first.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be used.</exception>
    public StoreFile File
    {
        get
        {
            lock (_gate) return _file ??= StoreFile.Open(options.Value);
        }
    }

    private long Now => clock.GetUtcNow().UtcTicks;

    public ValueTask<StoredConference?> LoadAsync(string id, CancellationToken cancellationToken = default) => new(File.Read(session => session.First(
        "select version, state, next_due, live, quarantined from conference where id = $id",
        row => new StoredConference
        {
            Id = id,
            Version = row.GetInt64(0),
            State = row.GetFieldValue<byte[]>(1),
            NextDue = row.GetTime(2),
            Live = row.GetBoolean(3),
            Quarantined = row.GetBoolean(4),
        },
        ("$id", id))));

    public ValueTask<string?> FindAsync(string indexKey, CancellationToken cancellationToken = default) =>
        new(File.Read(session => session.First("select conference from index_key where key = $key", row => row.GetString(0), ("$key", indexKey))));

    public ValueTask<string?> FindHolderAsync(string name, CancellationToken cancellationToken = default) =>
        new(File.Read(session => session.First("select holder from reservation where name = $name", row => row.GetString(0), ("$name", name))));

    public async ValueTask<SaveResult> SaveAsync(ConferenceSave save, CancellationToken cancellationToken = default) =>
        await File.WriteAsync(session => Saving.Save(session, save, Now), cancellationToken).ConfigureAwait(false);

    public async IAsyncEnumerable<string> ListLiveAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (string id in File.Read(session => session.All("select id from conference where live = 1 order by number", row => row.GetString(0))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return id;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public async ValueTask<LeaseRenewal> RenewLeaseAsync(string node, TimeSpan length, CancellationToken cancellationToken = default) =>
        await File.WriteAsync(session => Leasing.Renew(session, node, Now + length.Ticks, Now), cancellationToken).ConfigureAwait(false);

    public async ValueTask EndLeaseAsync(string node, CancellationToken cancellationToken = default) =>
        await File.WriteAsync(session => Leasing.End(session, node), cancellationToken).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<string>> ListAbandonedAsync(IReadOnlyList<string> alive, CancellationToken cancellationToken = default) =>
        new(File.Read(session => Leasing.Abandoned(session, alive)));

    public ValueTask<IReadOnlyList<OutboxEntry>> ReadOutboxAsync(string id, CancellationToken cancellationToken = default) => new(File.Read(session => session.All(
        "select id, payload, claimed, owner from command where conference = $conference order by number",
        row => new OutboxEntry { CommandId = row.GetString(0), Payload = row.GetFieldValue<byte[]>(1), Claimed = row.GetBoolean(2), Owner = row.GetText(3) },
        ("$conference", id))));

    public async ValueTask<IReadOnlyList<string>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken = default) =>
        await File.WriteAsync(
            session =>
            {
                _retention.Apply(session, claim.Now);
                return Claiming.Conferences(session, claim);
            },
            cancellationToken).ConfigureAwait(false);

    public void Dispose()
    {
        lock (_gate) _file?.Dispose();
    }
}
