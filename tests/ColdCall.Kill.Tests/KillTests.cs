using KillNode;

namespace ColdCall.Kill.Tests;

/// <summary>A kill at each point, so that a break is told early; docs/operations/kill-tests.md has the long run. The providers run side by side.</summary>
public abstract class KillTests(string provider)
{
    /// <summary>Strikes at the third conference, the sixth dial, and while a file is being written.</summary>
    private const int Number = 5;

    public static TheoryData<KillPoint> Points => [.. Enum.GetValues<KillPoint>().Where(point => point != KillPoint.Nowhere)];

    [Theory]
    [MemberData(nameof(Points))]
    public async Task After_a_kill_the_books_balance(KillPoint point)
    {
        KillOutcome outcome = await KillRun.RunAsync(new KillCase(point, provider, Number));
        outcome.Broken.ShouldBeEmpty();
    }
}
