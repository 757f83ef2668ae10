using System.Diagnostics;

namespace KillNode;

/// <summary>Ends this process with SIGKILL, so that nothing of it is finished, closed or flushed.</summary>
internal sealed class KillSwitch(NodeSettings settings)
{
    private int _reached;

    public bool IsAt(KillPoint point) => settings.Point == point;

    public bool IsVictim(string text) => text.Contains(settings.Victim, StringComparison.Ordinal);

    public void Reach(KillPoint point)
    {
        if (!IsAt(point) || Interlocked.Increment(ref _reached) != settings.Hit) return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
