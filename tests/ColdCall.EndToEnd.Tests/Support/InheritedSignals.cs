using System.Globalization;
using System.Runtime.InteropServices;

namespace ColdCall.EndToEnd.Tests.Support;

/// <summary>
/// A shell starts its background jobs with the interrupt ignored, and that is inherited: by the tests, and by the samples that they start.
/// A sample that is to be interrupted has to be started without.
/// </summary>
internal static partial class InheritedSignals
{
    private const int Interrupt = 2;
    private const nint Default = 0;
    private const nint Ignore = 1;
    private const string Mask = "SigIgn:";

    private static readonly Lock Gate = new();

    public static T WithInterruptHeard<T>(Func<T> start)
    {
        lock (Gate)
        {
            if (!IsInterruptIgnored()) return start();
            _ = SetAction(Interrupt, Default);
            try
            {
                return start();
            }
            finally
            {
                _ = SetAction(Interrupt, Ignore);
            }
        }
    }

    /// <summary>Asked of the kernel, because asking by <c>signal</c> would change what is asked for.</summary>
    private static bool IsInterruptIgnored()
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status)) return false;
        string line = File.ReadLines(Status).First(each => each.StartsWith(Mask, StringComparison.Ordinal));
        ulong mask = ulong.Parse(line.AsSpan(Mask.Length).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (mask & (1UL << (Interrupt - 1))) != 0;
    }

    [LibraryImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint SetAction(int signal, nint action);
}
