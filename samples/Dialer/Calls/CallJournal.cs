using System.Linq.Expressions;
using Dialer.Data;
using Dialer.Live;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dialer.Calls;

/// <summary>Writes calls: one change at a time, each with a higher version, and each told to the call's agent once it is written.</summary>
internal sealed class CallJournal(IDbContextFactory<DialerDb> databases, EventStreams streams, TimeProvider clock) : IDisposable
{
    private const int UniqueConstraint = 2067;
    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    /// <returns>False if the agent, the number or the key is taken: the database decides.</returns>
    public async Task<bool> TryAddAsync(Call call)
    {
        await _turn.WaitAsync();
        try
        {
            await using DialerDb db = await databases.CreateDbContextAsync();
            db.Calls.Add(call);
            if (!await TrySaveAsync(db)) return false;
            Tell(await db.Calls.Include(each => each.Contact).SingleAsync(each => each.Id == call.Id), logChanged: true);
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task<Call?> FindAsync(string id, CancellationToken cancellationToken = default) => FindAsync(call => call.Id == id, cancellationToken);

    public async Task<Call?> FindAsync(Expression<Func<Call, bool>> which, CancellationToken cancellationToken = default)
    {
        await using DialerDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Calls.AsNoTracking().Include(call => call.Contact).SingleOrDefaultAsync(which, cancellationToken);
    }

    /// <summary>Changes a call. A change that changes nothing is neither written nor told.</summary>
    /// <param name="id">Which call.</param>
    /// <param name="change">What to change; called again for nothing.</param>
    /// <returns>The call as it is then; null if there is none, or if the change would give its agent a second live call.</returns>
    public async Task<Call?> ChangeAsync(string id, Action<Call> change)
    {
        await _turn.WaitAsync();
        try
        {
            await using DialerDb db = await databases.CreateDbContextAsync();
            if (await db.Calls.Include(each => each.Contact).SingleOrDefaultAsync(each => each.Id == id) is not { } call) return null;
            (DateTimeOffset? endedAt, CallOutcome? outcome, string notes) = (call.EndedAt, call.Outcome, call.Notes);
            change(call);
            if (!db.ChangeTracker.HasChanges()) return call;
            call.Version++;
            if (!await TrySaveAsync(db)) return null;
            Tell(call, logChanged: (endedAt, outcome, notes) != (call.EndedAt, call.Outcome, call.Notes));
            return call;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The agent's newest call, if it is live or still waits for its outcome.</summary>
    public async Task<Call?> CurrentAsync(string clientId, CancellationToken cancellationToken)
    {
        await using DialerDb db = await databases.CreateDbContextAsync(cancellationToken);
        Call? newest = await db.Calls.AsNoTracking().Include(call => call.Contact).Where(call => call.ClientId == clientId)
            .OrderByDescending(call => call.CreatedAt).ThenByDescending(call => call.Id).FirstOrDefaultAsync(cancellationToken);
        return newest is { EndedAt: not null, Outcome: not null } ? null : newest;
    }

    /// <summary>The calls that have not ended.</summary>
    public async Task<IReadOnlyList<Call>> LiveAsync(CancellationToken cancellationToken)
    {
        await using DialerDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Calls.AsNoTracking().Where(call => call.EndedAt == null).ToListAsync(cancellationToken);
    }

    private static async Task<bool> TrySaveAsync(DialerDb db)
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException taken) when (taken.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueConstraint })
        {
            return false;
        }
    }

    private void Tell(Call call, bool logChanged)
    {
        if (call.ClientId is { } agent) streams.TellCall(agent, CallView.Of(call, clock.GetUtcNow()));
        if (logChanged) streams.TellLogChanged();
        if (logChanged && call.ContactId is not null) streams.TellContactsChanged();
    }
}
