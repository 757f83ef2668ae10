using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using ColdCall.Kill;

// The long run: every point so many times, several side by side.
if (RunOptions.TryParse(args, out string problem) is not { } options)
{
    await Console.Error.WriteLineAsync($"{problem}\n{RunOptions.Usage}");
    return 2;
}

var outcomes = new ConcurrentBag<KillOutcome>();
using var stopping = new CancellationTokenSource();
using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var side = new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = stopping.Token };
try
{
    await Parallel.ForEachAsync(KillCase.All(options.Times, options.Points), side, async (killCase, _) =>
    {
        KillOutcome outcome = await KillRun.RunAsync(killCase);
        outcomes.Add(outcome);
        foreach (string broken in outcome.Broken) await Console.Error.WriteLineAsync($"{(int)killCase.Point} {killCase.Provider} #{killCase.Number}: {broken}");
    });
}
catch (OperationCanceledException)
{
    // Whoever stops it is told what there is.
}

Console.Write(KillTable.Of([.. outcomes]));
return outcomes.Any(outcome => outcome.Broken.Count > 0) ? 1 : 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}
