using System.Text.Json;
using ColdCall.Sqlite.Database;
using ColdCall.Storage;

namespace ColdCall.Sqlite.Storage;

/// <summary>Which nodes are alive. A node that has gone gives back what it had claimed.</summary>
internal static class Leasing
{
    public static LeaseRenewal Renew(Session session, string node, long until, long now)
    {
        bool kept = session.First("select 1 from node where name = $node", _ => true, ("$node", node));
        session.Run("insert or replace into node (name, lease_until) values ($node, $until)", ("$node", node), ("$until", until));
        foreach (string gone in session.All("select name from node where lease_until <= $now", row => row.GetString(0), ("$now", now))) End(session, gone);
        return new LeaseRenewal { Kept = kept, Alive = session.All("select name from node order by name", row => row.GetString(0)) };
    }

    public static int End(Session session, string node)
    {
        session.Run("update conference set claimed_until = 0 where claimed_by = $node and claimed_until > 0", ("$node", node));
        session.Run("update stream set claimed_by = null, claimed_until = 0 where claimed_by = $node", ("$node", node));
        return session.Run("delete from node where name = $node", ("$node", node));
    }

    public static List<string> Abandoned(Session session, IReadOnlyList<string> alive) => session.All(
        """
        select id from conference where id in (
            select conference from command where owner is null or owner not in (select value from json_each($alive)))
        order by number
        """,
        row => row.GetString(0),
        ("$alive", JsonSerializer.Serialize([.. alive], SqliteJsonContext.Default.StringArray)));
}
