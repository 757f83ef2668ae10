using Microsoft.Data.Sqlite;

namespace ColdCall.Endurance.Site;

/// <summary>Another program that writes to the store's file and does not come to an end, until this is disposed.</summary>
internal sealed class FileLock : IAsyncDisposable
{
    private readonly SqliteConnection _connection;

    private FileLock(SqliteConnection connection) => _connection = connection;

    public static async Task<FileLock> TakeAsync(string file, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "begin exclusive";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return new FileLock(connection);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
