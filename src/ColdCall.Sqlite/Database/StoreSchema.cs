using System.Globalization;

namespace ColdCall.Sqlite.Database;

/// <summary>Brings a database to the schema of this version: all missing scripts in one transaction, while nobody else can write.</summary>
internal static class StoreSchema
{
    /// <summary>Stands in the head of the file and says whose it is; the first script writes it.</summary>
    private const long ApplicationId = 0x43436C53;

    /// <exception cref="StoreUnavailableException">A newer version wrote the file, or another program.</exception>
    public static void Upgrade(Session session, string file, IReadOnlyList<SchemaScript> scripts)
    {
        session.Run("begin immediate");
        try
        {
            long found = Number(session, "pragma user_version");
            Check(session, file, found, scripts[^1].Version);
            foreach (SchemaScript script in scripts.Where(script => script.Version > found))
            {
                session.Run(script.Sql);
                session.Run(string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {script.Version}"));
            }

            session.Run("commit");
        }
        catch
        {
            if (session.InTransaction) session.Run("rollback");
            throw;
        }
    }

    private static void Check(Session session, string file, long found, long known)
    {
        bool isNew = found == 0 && Number(session, "select count(*) from sqlite_master") == 0;
        if (!isNew && Number(session, "pragma application_id") != ApplicationId)
            throw new StoreUnavailableException($"The file '{file}' is a database of another program. Name another file for the store.");
        if (found > known)
        {
            throw new StoreUnavailableException(string.Create(
                CultureInfo.InvariantCulture,
                $"The store '{file}' has schema {found}, and this version of ColdCall.Sqlite knows {known} at most: a newer one wrote it. Start that version, or name another file."));
        }
    }

    private static long Number(Session session, string sql) => session.First(sql, row => row.GetInt64(0));
}
