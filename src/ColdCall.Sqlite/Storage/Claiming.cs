using ColdCall.Sqlite.Database;
using ColdCall.Storage;

namespace ColdCall.Sqlite.Storage;

/// <summary>Gives what is due to one owner at a time: until the claim runs out, is given back, or, for a conference, until the next save.</summary>
internal static class Claiming
{
    public static IReadOnlyList<string> Conferences(Session session, DueClaim claim)
    {
        List<string> due = session.All(
            "select id from conference where next_due <= $now and claimed_until <= $now order by next_due, number limit $max",
            row => row.GetString(0),
            ("$now", claim.Now.UtcTicks),
            ("$max", claim.Max));
        foreach (string id in due)
            session.Run("update conference set claimed_by = $owner, claimed_until = $until where id = $id", ("$id", id), ("$owner", claim.Owner), ("$until", claim.Until.UtcTicks));
        return due;
    }

    public static IReadOnlyList<string> Streams(Session session, DueClaim claim)
    {
        List<string> due = session.All(
            "select name from stream where due <= $now and claimed_until <= $now order by due, number limit $max",
            row => row.GetString(0),
            ("$now", claim.Now.UtcTicks),
            ("$max", claim.Max));
        foreach (string name in due)
        {
            session.Run(
                "update stream set claimed_by = $owner, claimed_until = $until where name = $name",
                ("$name", name),
                ("$owner", claim.Owner),
                ("$until", claim.Until.UtcTicks));
        }

        return due;
    }

    /// <returns>How many were given back: none if the claim had run out and another owner has the stream now.</returns>
    public static int Release(Session session, string stream, string owner) => session.Run(
        "update stream set claimed_by = null, claimed_until = 0 where name = $name and claimed_by = $owner", ("$name", stream), ("$owner", owner));
}
