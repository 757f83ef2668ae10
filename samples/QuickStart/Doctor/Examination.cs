namespace QuickStart.Doctor;

/// <summary>Goes through checks one by one, and prints what each found as soon as it is known.</summary>
internal sealed class Examination(TextWriter output)
{
    private const string FixIndent = "      ";

    /// <returns>Whether there is nothing to fix.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<Check> checks, CancellationToken cancellationToken)
    {
        int width = checks.Max(check => check.Name.Length);
        var verdicts = new List<Verdict>();
        foreach (Check check in checks)
        {
            Finding found = await check.LookAsync(cancellationToken);
            verdicts.Add(found.Verdict);
            await output.WriteLineAsync($"{MarkOf(found.Verdict),-4}  {check.Name.PadRight(width)}  {found.Text}");
            if (found.Fix is { } fix) await output.WriteLineAsync($"{FixIndent}Fix: {fix}");
        }

        int CountOf(Verdict verdict) => verdicts.Count(each => each == verdict);
        await output.WriteLineAsync(
            $"\n{CountOf(Verdict.Ok)} ok, {CountOf(Verdict.Fail)} to fix, {CountOf(Verdict.Warn)} warnings, {CountOf(Verdict.Skip)} skipped");
        return CountOf(Verdict.Fail) == 0;
    }

    private static string MarkOf(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "ok",
        Verdict.Warn => "warn",
        Verdict.Fail => "FAIL",
        _ => "skip",
    };
}
