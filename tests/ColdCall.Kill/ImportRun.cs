namespace ColdCall.Kill;

internal static class ImportRun
{
    public static Task<KillOutcome> RunAsync(KillCase killCase) => Task.FromResult(new KillOutcome(killCase, ["not written"], TimeSpan.Zero));
}
