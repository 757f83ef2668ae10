using ColdCall.Sqlite.Database;
using Microsoft.Extensions.Options;

namespace ColdCall.Sqlite.Storage;

/// <summary>
/// Deletes what is older than it has to be kept: now and then, and only so much in one transaction that nobody waits for it. What is still
/// owed to a provider or to the application is not too old yet. Used by the writer alone.
/// </summary>
internal sealed class Retention(IOptions<SqliteStoreOptions> options)
{
    public const int Batch = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private DateTimeOffset _next;

    public void Apply(Session session, DateTimeOffset now)
    {
        if (now < _next) return;
        long before = (now - options.Value.Retention).UtcTicks;
        bool isMore = DeleteConferences(session, before) | DeleteEventsOfNone(session, before) | DeleteStreamsOfNone(session, before);

        // More of it follows with the next claim, which others may come before.
        _next = isMore ? now : now + Pause;
    }

    private static bool DeleteConferences(Session session, long before)
    {
        List<string> old = session.All(
            """
            select id from conference
            where ended_at <= $before
                and not exists (select 1 from command where command.conference = conference.id)
                and not exists (select 1 from callback where stream = conference.id and status = 0)
            order by ended_at limit $batch
            """,
            row => row.GetString(0),
            ("$before", before),
            ("$batch", Batch));
        foreach (string id in old) DeleteConference(session, id);
        return old.Count == Batch;
    }

    private static void DeleteConference(Session session, string id)
    {
        session.Run("delete from event where conference = $id", ("$id", id));
        session.Run("delete from index_key where conference = $id", ("$id", id));
        session.Run("delete from reservation where holder = $id", ("$id", id));
        session.Run("delete from callback where stream = $id", ("$id", id));
        session.Run("delete from stream where name = $id", ("$id", id));
        session.Run("delete from conference where id = $id", ("$id", id));
    }

    private static bool DeleteEventsOfNone(Session session, long before) => session.Run(
        "delete from event where key in (select key from event where conference is null and seen_at <= $before limit $batch)",
        ("$before", before),
        ("$batch", Batch)) == Batch;

    /// <summary>Streams of no conference that have been at rest for so long, with the callbacks that were given up.</summary>
    private static bool DeleteStreamsOfNone(Session session, long before)
    {
        List<string> idle = session.All(
            "select name from stream where due is null and used_at <= $before and not exists (select 1 from conference where id = stream.name) limit $batch",
            row => row.GetString(0),
            ("$before", before),
            ("$batch", Batch));
        foreach (string name in idle)
        {
            session.Run("delete from callback where stream = $name", ("$name", name));
            session.Run("delete from stream where name = $name", ("$name", name));
        }

        return idle.Count == Batch;
    }
}
