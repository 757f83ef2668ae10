using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ColdCall.Sqlite.Database;

/// <summary>Says what SQLite's faults mean and what can be done about them.</summary>
internal sealed class StoreFaults(string file, TimeSpan lockTimeout)
{
    /// <summary>What the caller is told: that the store cannot be used now, or, for a fault of ours, the fault itself.</summary>
    public Exception Of(Exception fault) => fault is SqliteException sqlite && Remedy(sqlite) is { } remedy
        ? new StoreUnavailableException($"Nothing was kept: {remedy}", fault)
        : fault;

    public StoreUnavailableException Closed() => new($"The store '{file}' is closed, because the application stops.");

    public StoreUnavailableException Overloaded(int waiting) =>
        new(string.Create(CultureInfo.InvariantCulture, $"More than {waiting} changes wait for the store '{file}'. Try again later; if it stays so, its disk is too slow."));

    private string? Remedy(SqliteException fault) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"the disk of the store '{file}' is full. Free some space.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL =>
            string.Create(CultureInfo.InvariantCulture, $"another program held the store '{file}' for longer than {lockTimeout.TotalSeconds} s. Close what has it open, such as a tool or a backup."),
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
            $"the store '{file}' cannot be opened or written ({fault.Message}) Let the application's user write the file and its folder.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"the store '{file}' is no sound SQLite database ({fault.Message}) Restore it from a backup, or move it away and start anew.",
        raw.SQLITE_IOERR or raw.SQLITE_NOMEM or raw.SQLITE_NOLFS or raw.SQLITE_INTERRUPT =>
            $"the store '{file}' cannot be used now ({fault.Message}) Check the disk and the memory of the machine.",
        _ => null,
    };
}
