namespace ColdCall.Sqlite.Database;

/// <summary>A change that waits to be made.</summary>
internal abstract class PendingWrite
{
    /// <summary>Makes the change, within a transaction that others share.</summary>
    public abstract void Apply(Session session);

    /// <summary>The transaction is on the disk: the caller gets its answer, unless it was told already that its own change failed.</summary>
    public abstract void Complete();

    /// <summary>Nothing of this change was kept.</summary>
    public abstract void Fail(Exception fault);
}
