using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ColdCall.Sqlite.Database;

/// <summary>One connection, for one user at a time, with every statement that was used on it kept ready.</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);

    private Session(SqliteConnection connection) => _connection = connection;

    /// <summary>Whether a transaction is open; some faults end it by themselves.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public static Session Open(string file, TimeSpan lockTimeout)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            DefaultTimeout = (int)Math.Ceiling(lockTimeout.TotalSeconds),
            Pooling = false,
        }.ToString());
        var session = new Session(connection);
        try
        {
            connection.Open();
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Changes something.</summary>
    /// <returns>How many rows were changed.</returns>
    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Ready(sql, values).ExecuteNonQuery();

    /// <summary>Reads the first row.</summary>
    /// <returns>What was made of it, or the default if there is none.</returns>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteDataReader reader = Ready(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>Reads all rows.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteDataReader reader = Ready(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Dispose()
    {
        foreach (SqliteCommand statement in _statements.Values) statement.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Ready(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_statements.TryGetValue(sql, out SqliteCommand? statement))
        {
            _statements[sql] = statement = _connection.CreateCommand();
#pragma warning disable CA2100 // Texts of this assembly alone; what comes from outside is bound.
            statement.CommandText = sql;
#pragma warning restore CA2100
            foreach ((string name, object? _) in values) statement.Parameters.AddWithValue(name, null);
        }

        for (int i = 0; i < values.Length; i++) statement.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return statement;
    }
}
