namespace ColdCall.Testing;

/// <summary>Waits on conditions, never on time alone; the limit only ends a test that would wait for ever.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static Task BecomesTrueAsync(Func<bool> condition, string what) =>
        BecomesTrueAsync(() => Task.FromResult(condition()), what);

    public static async Task BecomesTrueAsync(Func<Task<bool>> condition, string what)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Limit, $"Waited {Limit.TotalSeconds} s in vain: {what}");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
