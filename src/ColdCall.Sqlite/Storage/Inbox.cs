using System.Text.Json;
using ColdCall.Sqlite.Database;
using ColdCall.Storage;
using Microsoft.Data.Sqlite;

namespace ColdCall.Sqlite.Storage;

/// <summary>Callbacks, in streams that know when their oldest pending one may be made.</summary>
internal static class Inbox
{
    /// <summary>Adds callbacks that have their place already.</summary>
    public static void Add(Session session, IReadOnlyList<InboxEntry> entries, long now)
    {
        foreach (InboxEntry entry in entries) Insert(session, entry, now);
        foreach (string stream in entries.Select(entry => entry.Stream).Distinct(StringComparer.Ordinal)) SetDue(session, stream, now);
    }

    /// <summary>Adds a callback at the next place of its stream, once for the key of its event.</summary>
    public static bool Append(Session session, string eventKey, InboxEntry entry, long now)
    {
        if (Saving.IsKnown(session, eventKey)) return false;
        session.Run("insert into event (key, conference, seen_at) values ($key, null, $now)", ("$key", eventKey), ("$now", now));
        long last = session.First("select last_sequence from stream where name = $name", row => row.GetInt64(0), ("$name", entry.Stream));
        Add(session, [entry with { Sequence = last + 1 }], now);
        return true;
    }

    public static InboxEntry? Oldest(Session session, string stream) => session.First(
        "select stream, sequence, payload, status, attempts, not_before, completed_by from callback where stream = $stream and status = 0 order by sequence limit 1",
        Read,
        ("$stream", stream));

    /// <summary>All that were given up.</summary>
    public static List<InboxEntry> Dead(Session session) => session.All(
        """
        select stream, sequence, payload, status, attempts, not_before, completed_by from callback join stream on stream.name = callback.stream
        where status = 2 order by stream.number, sequence
        """,
        Read);

    /// <summary>Owes one that was given up once more.</summary>
    /// <returns>Whether there was such a one.</returns>
    public static bool Revive(Session session, string stream, long sequence, long now)
    {
        int changed = session.Run(
            "update callback set status = 0, attempts = 0, not_before = null where stream = $stream and sequence = $sequence and status = 2",
            ("$stream", stream),
            ("$sequence", sequence));
        if (changed > 0) SetDue(session, stream, now);
        return changed > 0;
    }

    /// <summary>Changes a pending callback; what is not pending any more stays as it is.</summary>
    /// <returns>How many were changed.</returns>
    public static int Update(Session session, InboxEntry entry, long now)
    {
        int changed = entry.Status == InboxStatus.Done ? Delete(session, entry) : Change(session, entry);
        if (changed > 0) SetDue(session, entry.Stream, now);
        return changed;
    }

    private static InboxEntry Read(SqliteDataReader row) => new()
    {
        Stream = row.GetString(0),
        Sequence = row.GetInt64(1),
        Payload = row.GetFieldValue<byte[]>(2),
        Status = (InboxStatus)row.GetInt32(3),
        Attempts = row.GetInt32(4),
        NotBefore = row.GetTime(5),
        CompletedBy = JsonSerializer.Deserialize(row.GetString(6), SqliteJsonContext.Default.StringArray)!,
    };

    private static int Delete(Session session, InboxEntry entry) => session.Run(
        "delete from callback where stream = $stream and sequence = $sequence and status = 0", ("$stream", entry.Stream), ("$sequence", entry.Sequence));

    private static int Change(Session session, InboxEntry entry) => session.Run(
        """
        update callback set status = $status, attempts = $attempts, not_before = $not_before, completed_by = $completed_by
        where stream = $stream and sequence = $sequence and status = 0
        """,
        ("$stream", entry.Stream),
        ("$sequence", entry.Sequence),
        ("$status", (int)entry.Status),
        ("$attempts", entry.Attempts),
        ("$not_before", entry.NotBefore?.UtcTicks),
        ("$completed_by", Names(entry)));

    private static void Insert(Session session, InboxEntry entry, long now)
    {
        session.Run(
            """
            insert into stream (name, last_sequence, claimed_until, used_at) values ($name, $sequence, 0, $now)
            on conflict (name) do update set last_sequence = max(last_sequence, excluded.last_sequence)
            """,
            ("$name", entry.Stream),
            ("$sequence", entry.Sequence),
            ("$now", now));
        session.Run(
            """
            insert into callback (stream, sequence, payload, status, attempts, not_before, completed_by, added_at)
            values ($stream, $sequence, $payload, $status, $attempts, $not_before, $completed_by, $now)
            """,
            ("$stream", entry.Stream),
            ("$sequence", entry.Sequence),
            ("$payload", entry.Payload.ToArray()),
            ("$status", (int)entry.Status),
            ("$attempts", entry.Attempts),
            ("$not_before", entry.NotBefore?.UtcTicks),
            ("$completed_by", Names(entry)),
            ("$now", now));
    }

    private static void SetDue(Session session, string stream, long now) => session.Run(
        """
        update stream set used_at = $now,
            due = (select coalesce(not_before, added_at) from callback where stream = $stream and status = 0 order by sequence limit 1)
        where name = $stream
        """,
        ("$stream", stream),
        ("$now", now));

    private static string Names(InboxEntry entry) => JsonSerializer.Serialize([.. entry.CompletedBy], SqliteJsonContext.Default.StringArray);
}
