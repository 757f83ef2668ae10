namespace ColdCall.Dialer.Tests.Support;

/// <summary>A folder of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dialer-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
