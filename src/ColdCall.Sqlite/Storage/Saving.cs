using ColdCall.Sqlite.Database;
using ColdCall.Storage;

namespace ColdCall.Sqlite.Storage;

/// <summary>One change of one conference: looked at first, so that a refused one has written nothing.</summary>
internal static class Saving
{
    public static SaveResult Save(Session session, ConferenceSave save, long now)
    {
        if (Version(session, save.Id) != save.ExpectedVersion) return new SaveResult { Status = SaveStatus.VersionConflict };
        if (save.EventKeys.Any(key => IsKnown(session, key))) return new SaveResult { Status = SaveStatus.DuplicateEvent };
        foreach (Reservation wanted in save.Reserve)
        {
            if (Holder(session, wanted.Name) is { } holder) return new SaveResult { Status = SaveStatus.ReservationTaken, Taken = wanted with { Holder = holder } };
        }

        KeepConference(session, save, now);
        KeepNames(session, save, now);
        KeepOwed(session, save, now);
        return new SaveResult { Status = SaveStatus.Saved };
    }

    public static bool IsKnown(Session session, string eventKey) =>
        session.First("select 1 from event where key = $key", _ => true, ("$key", eventKey));

    private static long Version(Session session, string id) =>
        session.First("select version from conference where id = $id", row => row.GetInt64(0), ("$id", id));

    private static string? Holder(Session session, string name) =>
        session.First("select holder from reservation where name = $name", row => row.GetString(0), ("$name", name));

    private static void KeepConference(Session session, ConferenceSave save, long now) => session.Run(
        """
        insert into conference (id, version, state, next_due, live, quarantined, claimed_until, ended_at)
        values ($id, $version, $state, $next_due, $live, $quarantined, 0, iif($live, null, $now))
        on conflict (id) do update set
            version = excluded.version, state = excluded.state, next_due = excluded.next_due, live = excluded.live, quarantined = excluded.quarantined,
            claimed_until = 0, ended_at = iif(excluded.live, null, coalesce(ended_at, excluded.ended_at))
        """,
        ("$id", save.Id),
        ("$version", save.ExpectedVersion + 1),
        ("$state", save.State.ToArray()),
        ("$next_due", save.NextDue?.UtcTicks),
        ("$live", save.Live),
        ("$quarantined", save.Quarantined),
        ("$now", now));

    private static void KeepNames(Session session, ConferenceSave save, long now)
    {
        foreach (string key in save.EventKeys)
            session.Run("insert or ignore into event (key, conference, seen_at) values ($key, $conference, $now)", ("$key", key), ("$conference", save.Id), ("$now", now));
        foreach (string key in save.IndexKeys)
            session.Run("insert or ignore into index_key (key, conference) values ($key, $conference)", ("$key", key), ("$conference", save.Id));
        foreach (Reservation reservation in save.Reserve)
            session.Run("insert or replace into reservation (name, holder) values ($name, $holder)", ("$name", reservation.Name), ("$holder", reservation.Holder));
        foreach (string name in save.Release) session.Run("delete from reservation where name = $name", ("$name", name));
    }

    private static void KeepOwed(Session session, ConferenceSave save, long now)
    {
        Inbox.Add(session, save.Inbox, now);
        foreach (string id in save.OutboxDone.Concat(save.Outbox.Select(entry => entry.CommandId)))
            session.Run("delete from command where conference = $conference and id = $id", ("$conference", save.Id), ("$id", id));
        foreach (OutboxEntry entry in save.Outbox)
        {
            session.Run(
                "insert into command (conference, id, payload, claimed, owner) values ($conference, $id, $payload, $claimed, $owner)",
                ("$conference", save.Id),
                ("$id", entry.CommandId),
                ("$payload", entry.Payload.ToArray()),
                ("$claimed", entry.Claimed),
                ("$owner", entry.Owner));
        }
    }
}
