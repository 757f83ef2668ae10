using System.Runtime.CompilerServices;
using ColdCall.Sqlite.Storage;
using ColdCall.Storage;

namespace ColdCall.Sqlite;

/// <content>The inbox: callbacks owed to the application, and events kept until they can be applied.</content>
internal sealed partial class SqliteConferenceStore
{
    public async ValueTask<bool> AppendInboxAsync(string eventKey, InboxEntry entry, CancellationToken cancellationToken = default) =>
        await File.WriteAsync(session => Inbox.Append(session, eventKey, entry, Now), cancellationToken).ConfigureAwait(false);

    public ValueTask<InboxEntry?> ReadInboxAsync(string stream, CancellationToken cancellationToken = default) => new(File.Read(session => Inbox.Oldest(session, stream)));

    public async ValueTask UpdateInboxAsync(InboxEntry entry, CancellationToken cancellationToken = default) =>
        await File.WriteAsync(session => Inbox.Update(session, entry, Now), cancellationToken).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<string>> ClaimInboxAsync(DueClaim claim, CancellationToken cancellationToken = default) =>
        await File.WriteAsync(session => Claiming.Streams(session, claim), cancellationToken).ConfigureAwait(false);

    public async ValueTask ReleaseInboxAsync(string stream, string owner, CancellationToken cancellationToken = default) =>
        await File.WriteAsync(session => Claiming.Release(session, stream, owner), cancellationToken).ConfigureAwait(false);

    public async IAsyncEnumerable<InboxEntry> ListDeadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (InboxEntry dead in File.Read(Inbox.Dead))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return dead;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public async ValueTask<bool> ReviveAsync(string stream, long sequence, CancellationToken cancellationToken = default) =>
        await File.WriteAsync(session => Inbox.Revive(session, stream, sequence, Now), cancellationToken).ConfigureAwait(false);

    public async ValueTask ParkAsync(ParkedEvent parked, CancellationToken cancellationToken = default) => await File.WriteAsync(
        session => session.Run(
            """
            insert into parked_event (key, payload, attempts, not_before) values ($key, $payload, $attempts, $not_before)
            on conflict (key) do update set payload = excluded.payload, attempts = excluded.attempts, not_before = excluded.not_before
            """,
            ("$key", parked.EventKey),
            ("$payload", parked.Payload.ToArray()),
            ("$attempts", parked.Attempts),
            ("$not_before", parked.NotBefore.UtcTicks)),
        cancellationToken).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<ParkedEvent>> ReadParkedAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => new(File.Read(session => session.All(
        "select key, payload, attempts, not_before from parked_event where not_before <= $now order by not_before, key",
        row => new ParkedEvent { EventKey = row.GetString(0), Payload = row.GetFieldValue<byte[]>(1), Attempts = row.GetInt32(2), NotBefore = row.GetTime(3)!.Value },
        ("$now", now.UtcTicks))));

    public async ValueTask UnparkAsync(string eventKey, CancellationToken cancellationToken = default) =>
        await File.WriteAsync(session => session.Run("delete from parked_event where key = $key", ("$key", eventKey)), cancellationToken).ConfigureAwait(false);
}
