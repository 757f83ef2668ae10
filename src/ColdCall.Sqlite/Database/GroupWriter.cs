using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace ColdCall.Sqlite.Database;

/// <summary>
/// The one connection that writes. Whatever waits while a transaction goes to the disk is committed together in the next one: the disk is
/// waited for once for all of it. A change that fails takes back itself alone.
/// </summary>
internal sealed class GroupWriter : IDisposable
{
    private const int MostWaiting = 10_000;
    private const int MostInOneCommit = 256;
    private readonly Session _session;
    private readonly StoreFaults _faults;
    private readonly Lock _gate = new();
    private readonly Channel<PendingWrite> _waiting = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private bool _closed;

    public GroupWriter(Session session, StoreFaults faults)
    {
        _session = session;
        _faults = faults;
        _ = RunAsync();
    }

    /// <summary>Makes a change.</summary>
    /// <param name="change">What to do within the transaction. It changes nothing else, and nothing if it throws.</param>
    /// <param name="cancellationToken">Stops waiting; the change may have been made.</param>
    /// <returns>What the change returned, once it is on the disk.</returns>
    public Task<T> WriteAsync<T>(Func<Session, T> change, CancellationToken cancellationToken)
    {
        var write = new AwaitedWrite<T>(change);
        if (_waiting.Writer.TryWrite(write)) return write.Completion.WaitAsync(cancellationToken);
        throw Volatile.Read(ref _closed) ? _faults.Closed() : _faults.Overloaded(MostWaiting);
    }

    /// <summary>Closes the connection; what still waits fails.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            Volatile.Write(ref _closed, true);
            _waiting.Writer.TryComplete();
            _session.Dispose();
        }
    }

    private async Task RunAsync()
    {
        List<PendingWrite> group = new(MostInOneCommit);
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (group.Count < MostInOneCommit && _waiting.Reader.TryRead(out PendingWrite? next)) group.Add(next);
            Write(group);
            group.Clear();
        }
    }

    private void Write(List<PendingWrite> group)
    {
        try
        {
            lock (_gate)
            {
                if (_closed) throw _faults.Closed();
                Commit(group);
            }
        }
        catch (Exception fault)
        {
            foreach (PendingWrite write in group) write.Fail(_faults.Of(fault));
            return;
        }

        foreach (PendingWrite write in group) write.Complete();
    }

    private void Commit(List<PendingWrite> group)
    {
        _session.Run("begin immediate");
        try
        {
            foreach (PendingWrite write in group) ApplyAlone(write);
            _session.Run("commit");
        }
        catch
        {
            if (_session.InTransaction) TakeBack();
            throw;
        }
    }

    private void ApplyAlone(PendingWrite write)
    {
        _session.Run("savepoint one");
        try
        {
            write.Apply(_session);
        }
        catch (Exception fault) when (_session.InTransaction)
        {
            _session.Run("rollback to one");
            write.Fail(_faults.Of(fault));
        }

        _session.Run("release one");
    }

    private void TakeBack()
    {
        try
        {
            _session.Run("rollback");
        }
        catch (SqliteException)
        {
            // The fault that led here is told; the next transaction finds out whether the file can be used again.
        }
    }
}
