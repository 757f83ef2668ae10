using System.Globalization;
using System.Reflection;
using Dialer.Hosting;
using Microsoft.Data.Sqlite;

namespace Dialer.Data;

/// <summary>Brings the database to the schema of this version, script by script, each in a transaction of its own.</summary>
internal static class DatabaseSchema
{
    private const string Prefix = "Schema/";

    /// <exception cref="StartRefusedException">The file was written by a newer version, or is no database.</exception>
    public static async Task UpgradeAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            await RunAsync(connection, "pragma journal_mode = wal", cancellationToken);
            await RunAsync(connection, "create table if not exists schema_version (version integer not null primary key) strict", cancellationToken);
            long found = await VersionAsync(connection, cancellationToken);
            (long Version, string Name)[] scripts = [.. Scripts()];
            if (found > scripts[^1].Version)
                throw new StartRefusedException($"The database '{connection.DataSource}' has schema {found}, and this version knows {scripts[^1].Version} at most: a newer Dialer wrote it. Start that one, or name another folder with Dialer:DataFolder.");
            foreach ((long version, string name) in scripts.Where(script => script.Version > found)) await ApplyAsync(connection, version, name, cancellationToken);
        }
        catch (SqliteException fault)
        {
            throw new StartRefusedException($"The database cannot be used ({fault.Message}) Repair or move '{new SqliteConnectionStringBuilder(connectionString).DataSource}', or name another folder with Dialer:DataFolder.", fault);
        }
    }

    private static IEnumerable<(long Version, string Name)> Scripts() =>
        from name in Assembly.GetExecutingAssembly().GetManifestResourceNames()
        where name.StartsWith(Prefix, StringComparison.Ordinal)
        orderby name
        select (long.Parse(name.AsSpan(Prefix.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), name);

    private static async Task ApplyAsync(SqliteConnection connection, long version, string name, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        string script = await reader.ReadToEndAsync(cancellationToken);
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, script, cancellationToken, transaction);
        await RunAsync(connection, string.Create(CultureInfo.InvariantCulture, $"insert into schema_version (version) values ({version})"), cancellationToken, transaction);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<long> VersionAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "select coalesce(max(version), 0) from schema_version";
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken, SqliteTransaction? transaction = null)
    {
        await using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only scripts of this assembly get here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
