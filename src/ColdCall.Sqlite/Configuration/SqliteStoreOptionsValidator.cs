using Microsoft.Extensions.Options;

namespace ColdCall.Sqlite.Configuration;

/// <summary>Refuses settings that would fail later, or lose what they should keep, with the key, the fault and the remedy.</summary>
/// <param name="section">What stands before the names of the settings in messages.</param>
internal sealed class SqliteStoreOptionsValidator(string section) : IValidateOptions<SqliteStoreOptions>
{
    private const string Example = "Name a file on a disk of this machine, for example data/coldcall.db.";
    private static readonly TimeSpan LeastRetention = TimeSpan.FromDays(1);
    private static readonly TimeSpan MostRetention = TimeSpan.FromDays(36_525);
    private static readonly TimeSpan MostLockTimeout = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        List<string> faults = [];
        if (PathFault(options.Path) is { } fault) faults.Add($"{section}Path {fault}");
        if (options.Retention < LeastRetention || options.Retention > MostRetention)
            faults.Add($"{section}Retention must be between a day and 100 years, for example 30.00:00:00: a provider may repeat an event for a day.");
        if (options.LockTimeout < TimeSpan.FromSeconds(1) || options.LockTimeout > MostLockTimeout)
            faults.Add($"{section}LockTimeout must be between a second and a minute, for example 00:00:05.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? PathFault(string? path)
    {
        if (string.IsNullOrWhiteSpace(path)) return $"is missing. {Example}";
        if (path.Contains(":memory:", StringComparison.OrdinalIgnoreCase) || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return $"is '{path}', which is no plain path, and may stand for a database in memory. {Example} To keep everything in memory, leave AddSqliteStore out.";
        if (path.StartsWith(@"\\", StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal)) return NetworkFault(path);
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full)) return $"is '{path}', which is a folder. {Example}";
        return FolderFault(Path.GetDirectoryName(full)!) ?? (IsOnNetwork(full) ? NetworkFault(path) : WriteFault(full));
    }

    private static string NetworkFault(string path) =>
        $"is '{path}', which is on another machine. SQLite's locks cannot be relied on there, and its journal does not work. {Example}";

    private static string? FolderFault(string folder) =>
        Directory.Exists(folder) ? null : $"names the folder '{folder}', which does not exist. Create it, or name another one.";

    /// <summary>SQLite makes files beside the database, so both the file and its folder have to be open to this process.</summary>
    private static string? WriteFault(string file)
    {
        string folder = Path.GetDirectoryName(file)!;
        try
        {
            using (File.Create(Path.Combine(folder, $".{Path.GetRandomFileName()}"), 1, FileOptions.DeleteOnClose))
            {
            }

            if (!File.Exists(file)) return null;
            using (File.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
            {
                return null;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"is '{file}', which this process cannot write ({fault.Message}) Let its user write the folder and the file, or name another one.";
        }
    }

    /// <summary>Asks the drive whose root is the longest beginning of the path.</summary>
    private static bool IsOnNetwork(string file)
    {
        StringComparison comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        DriveInfo? drive = DriveInfo.GetDrives()
            .Where(each => file.StartsWith(Path.TrimEndingDirectorySeparator(each.Name) + Path.DirectorySeparatorChar, comparison) || file.StartsWith(each.Name, comparison) && Path.EndsInDirectorySeparator(each.Name))
            .MaxBy(each => each.Name.Length);
        return drive is { DriveType: DriveType.Network };
    }
}
