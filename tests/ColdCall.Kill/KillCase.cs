using KillNode;

namespace ColdCall.Kill;

/// <summary>One kill: where, with which provider, and the how-manieth, which varies what can be varied.</summary>
public sealed record KillCase(KillPoint Point, string Provider, int Number)
{
    /// <summary>Cases of every point, providers in turn.</summary>
    public static IEnumerable<KillCase> All(int times, IReadOnlyList<KillPoint> points) =>
        from number in Enumerable.Range(0, times)
        from point in points
        select new KillCase(point, number % 2 == 0 ? "telnyx" : "twilio", number);
}
