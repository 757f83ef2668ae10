using Microsoft.Data.Sqlite;

namespace ColdCall.Stores.Tests.Sqlite;

internal static class PlainSql
{
    public static void Run(this SqliteConnection connection, string sql) => connection.Ask(sql);

    /// <summary>The first value of the first row.</summary>
    public static object? Ask(this SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of the tests alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public static List<string> Tables(this SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_master where type = 'table' order by name";
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }
}
