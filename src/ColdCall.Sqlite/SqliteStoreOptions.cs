namespace ColdCall.Sqlite;

/// <summary>Settings of the store in a SQLite file.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>
    /// The file, on a disk of this machine, for example <c>data/coldcall.db</c>; a relative path is seen from the current folder. It is made if it is
    /// not there, its folder is not. SQLite keeps two more files beside it, with <c>-wal</c> and <c>-shm</c> at the end of their names. Required.
    /// </summary>
    public string Path { get; set; } = "";

    /// <summary>
    /// How long a conference is kept after it has ended, with the keys of its events, its reservations and the callbacks that were given up. Whatever
    /// is still owed to a provider or to the application is kept longer. Between a day and 100 years.
    /// </summary>
    /// <value>The default is 30 days.</value>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long to wait while another program holds the file, in whole seconds, up to a minute.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
