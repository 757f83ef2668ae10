using System.Security.Cryptography;
using System.Text;
using Dialer.Hosting;

namespace Dialer.Configuration;

/// <summary>The folder of this installation: its databases, and the key that marks its calls at the provider. Held by one process at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held, string tagKey)
    {
        _lock = held;
        Database = Path.Combine(path, "dialer.db");
        CallState = Path.Combine(path, "coldcall.db");
        TagKey = tagKey;
    }

    public string Database { get; }

    /// <summary>ColdCall's own file, with <c>Dialer:Store</c> <c>sqlite</c>.</summary>
    public string CallState { get; }

    /// <summary>Signs the tags on our legs: only with the same key are they recognised after a restart.</summary>
    public string TagKey { get; }

    /// <exception cref="StartRefusedException">The folder cannot be used, or another process has it.</exception>
    public static DataFolder Open(string path)
    {
        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(path);
            held = new FileStream(Path.Combine(path, "dialer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(path, held, ReadOrMakeKey(Path.Combine(path, "tag.key")));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            throw new StartRefusedException(
                $"The data folder '{path}' cannot be used ({fault.Message}) Stop the Dialer that runs in it, or name another one with Dialer:DataFolder.", fault);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static string ReadOrMakeKey(string file)
    {
        if (File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } known) return known;
        string key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var stream = new FileStream(file, options);
        stream.Write(Encoding.ASCII.GetBytes(key));
        return key;
    }
}
