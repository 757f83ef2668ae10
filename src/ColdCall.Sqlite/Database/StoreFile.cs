using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ColdCall.Sqlite.Database;

/// <summary>The open file: one connection that writes, and as many that read as are in use at once.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly string _path;
    private readonly TimeSpan _lockTimeout;
    private readonly StoreFaults _faults;
    private readonly GroupWriter _writer;
    private readonly ConcurrentBag<Session> _readers = [];
    private volatile bool _closed;

    private StoreFile(string path, TimeSpan lockTimeout, StoreFaults faults, GroupWriter writer)
    {
        _path = path;
        _lockTimeout = lockTimeout;
        _faults = faults;
        _writer = writer;
    }

    /// <summary>Opens the file, makes it if it is not there, and brings it to the schema of this version.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be used.</exception>
    public static StoreFile Open(SqliteStoreOptions options)
    {
        string path = Path.GetFullPath(options.Path);
        var faults = new StoreFaults(path, options.LockTimeout);
        try
        {
            return new StoreFile(path, options.LockTimeout, faults, new GroupWriter(OpenWriter(path, options.LockTimeout), faults));
        }
        catch (SqliteException fault)
        {
            throw faults.Of(fault);
        }
    }

    public Task<T> WriteAsync<T>(Func<Session, T> change, CancellationToken cancellationToken) => _writer.WriteAsync(change, cancellationToken);

    public T Read<T>(Func<Session, T> read)
    {
        if (_closed) throw _faults.Closed();
        Session? session = null;
        try
        {
            if (!_readers.TryTake(out session)) session = OpenReader();
            T result = read(session);
            GiveBack(session);
            return result;
        }
        catch (SqliteException fault)
        {
            session?.Dispose();
            throw _faults.Of(fault);
        }
    }

    public void Dispose()
    {
        _closed = true;
        _writer.Dispose();
        CloseReaders();
    }

    private static Session OpenWriter(string path, TimeSpan lockTimeout)
    {
        Session session = Session.Open(path, lockTimeout);
        try
        {
            StoreSchema.Upgrade(session, path, SchemaScript.All);
            Prepare(session, path);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>With a write-ahead log readers and the writer do not wait for each other; FULL: what is acknowledged survives a loss of power.</summary>
    private static void Prepare(Session session, string path)
    {
        string? mode = session.First("pragma journal_mode = wal", row => row.GetString(0));
        if (mode != "wal")
            throw new StoreUnavailableException($"The store '{path}' cannot have a write-ahead log (SQLite answers '{mode}'). Name a file on a disk of this machine.");
        session.Run("pragma synchronous = full");
    }

    private Session OpenReader()
    {
        Session session = Session.Open(_path, _lockTimeout);
        session.Run("pragma query_only = on");
        return session;
    }

    private void GiveBack(Session session)
    {
        _readers.Add(session);
        if (_closed) CloseReaders();
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out Session? session)) session.Dispose();
    }
}
