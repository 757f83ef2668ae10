using ColdCall.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ColdCall.Stores.Tests.Sqlite;

/// <summary>A folder of one test, with one store file, and what was opened on it.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coldcall-store-");
    private readonly List<IDisposable> _opened = [];

    public string Folder => _folder.FullName;

    public string File => Path.Combine(Folder, "coldcall.db");

    /// <summary>Opens the store as an application does. A second one on the same file stands for another process.</summary>
    public SqliteConferenceStore Open(TimeProvider? clock = null, TimeSpan? retention = null, TimeSpan? lockTimeout = null)
    {
        var options = new SqliteStoreOptions { Path = File };
        options.Retention = retention ?? options.Retention;
        options.LockTimeout = lockTimeout ?? options.LockTimeout;
        var store = new SqliteConferenceStore(Options.Create(options), clock ?? TimeProvider.System);
        _opened.Add(store);
        return store;
    }

    /// <summary>Opens the file as another program.</summary>
    public SqliteConnection OpenPlain()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        _opened.Add(connection);
        return connection;
    }

    public void Dispose()
    {
        foreach (IDisposable each in _opened) each.Dispose();
        _folder.Delete(recursive: true);
    }
}
