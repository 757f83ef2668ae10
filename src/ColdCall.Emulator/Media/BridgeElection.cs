namespace ColdCall.Emulator.Media;

/// <summary>Which page bridges all audio: one, as long as there is any.</summary>
internal static class BridgeElection
{
    /// <param name="pages">All pages, the oldest first.</param>
    /// <param name="elected">The one that bridges now. It goes on while it can, or audio would break.</param>
    /// <param name="idle">No leg has audio: a better page may take over without harm.</param>
    public static T? Elect<T>(IEnumerable<T> pages, T? elected, bool idle)
        where T : class, IBridgeCandidate
    {
        T[] candidates = [.. pages.Where(page => page.CanBridge)];
        T? best = candidates.FirstOrDefault(page => page.IsPreferred) ?? candidates.FirstOrDefault();
        if (elected is null || !candidates.Contains(elected)) return best;
        return idle && best!.IsPreferred && !elected.IsPreferred ? best : elected;
    }
}
