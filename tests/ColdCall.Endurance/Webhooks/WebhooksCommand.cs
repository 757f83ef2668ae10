using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ColdCall.Endurance.Node;
using ColdCall.Endurance.Site;

namespace ColdCall.Endurance.Webhooks;

/// <summary>
/// Many calls at both providers, whose webhooks reach one node disturbed: whatever comes twice, late or forged, each call must come to its end, and the
/// application must be told of it once.
/// </summary>
internal sealed class WebhooksCommand(int count, int calls)
{
    private const int Agents = 50;
    private const string HangsUp = "+12025550110";
    private const string Stays = "+12025550111";
    private const string Busy = "+12025550170";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan MeasureInterval = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<MadeCall> _made = new();
    private readonly List<Measures> _measures = [];
    private int _number;

    public async Task<int> RunAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        using var post = new PostOffice(seed: 4711);
        await using Relay relay = await Relay.StartAsync(post.HandleAsync);
        await using Provider provider = await Provider.StartAsync(relay.Address, cancellationToken);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("endurance-");
        try
        {
            await using NodeProcess node = await NodeProcess.StartAsync(provider.SettingsFor(provider.Address, relay.Address, folder.FullName, "endurance"), cancellationToken);
            post.DeliverTo(node.Address);
            await SetUpAsync(provider, cancellationToken);

            long start = Stopwatch.GetTimestamp();
            using var measuring = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAll(MeasureAsync(node, post, start, measuring.Token), CallAllAsync(node, post, measuring));
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            int live = (await provider.LiveAsync(cancellationToken)).Count;
            Judge(verdict, node, post, took, (await node.MeasureAsync(collect: true, cancellationToken)).Live, live);
            return verdict.Print();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task SetUpAsync(Provider provider, CancellationToken cancellationToken)
    {
        for (int agent = 0; agent < Agents; agent++) await provider.ScriptAgentAsync(NameOf(agent), cancellationToken);
        await provider.ScriptLeadAsync(HangsUp, answerAfter: 100, hangUpAfter: 1500, cancellationToken);
        await provider.ScriptLeadAsync(Stays, answerAfter: 100, hangUpAfter: null, cancellationToken);
    }

    private static string NameOf(int agent) => string.Create(CultureInfo.InvariantCulture, $"agent_{agent % Agents}");

    private async Task CallAllAsync(NodeProcess node, PostOffice post, CancellationTokenSource measuring)
    {
        await Task.WhenAll(Enumerable.Range(0, calls).Select(_ => CallOnAsync(node, post, measuring.Token)));
        await post.EmptyAsync(measuring.Token);
        await measuring.CancelAsync();
    }

    /// <summary>One call after the other, until enough webhooks were sent.</summary>
    private async Task CallOnAsync(NodeProcess node, PostOffice post, CancellationToken cancellationToken)
    {
        while (post.Answers.Total < count) _made.Enqueue(await CallAsync(node, Interlocked.Increment(ref _number), cancellationToken));
    }

    private static async Task<MadeCall> CallAsync(NodeProcess node, int number, CancellationToken cancellationToken)
    {
        CallKind kind = (number / 2 % 10) switch { < 6 => CallKind.LeadHangsUp, < 9 => CallKind.ApplicationEnds, _ => CallKind.LeadIsBusy };
        string lead = kind switch { CallKind.LeadHangsUp => HangsUp, CallKind.ApplicationEnds => Stays, _ => Busy };
        string key = string.Create(CultureInfo.InvariantCulture, $"call-{number}");
        PlacedCall placed = await node.CallAsync(new NewCall(key, number % 2 == 0 ? "telnyx" : "twilio", NameOf(number), lead), cancellationToken);
        try
        {
            if (kind != CallKind.LeadHangsUp)
            {
                await node.LeadHas(placed.Conference, kind == CallKind.LeadIsBusy ? nameof(ParticipantEnded) : nameof(ParticipantJoined)).WaitAsync(Patience, cancellationToken);
                await node.PostAsync($"end?conference={placed.Conference}", cancellationToken);
            }

            await node.EndOf(placed.Conference).WaitAsync(Patience, cancellationToken);
            return new MadeCall(placed.Conference, kind, EndSeen: true);
        }
        catch (TimeoutException)
        {
            return new MadeCall(placed.Conference, kind, EndSeen: false);
        }
    }

    private async Task MeasureAsync(NodeProcess node, PostOffice post, long start, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(MeasureInterval, cancellationToken);
                Measures now = await node.MeasureAsync(collect: true, cancellationToken);
                _measures.Add(now);
                await Console.Error.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Stopwatch.GetElapsedTime(start).TotalSeconds,5:0} s  {post.Answers.Total,8} webhooks  {_made.Count,6} calls  {now.WorkingSet >> 20,5} MiB  heap {now.Heap / 1048576.0:0.0} MiB"));
            }
        }
        catch (OperationCanceledException)
        {
            // Everything is measured.
        }
    }

    private void Judge(Verdict verdict, NodeProcess node, PostOffice post, TimeSpan took, int liveAtNode, int liveAtProvider)
    {
        AnswerBook answers = post.Answers;
        verdict.Figure("Webhooks", $"{answers.Total} in {took.TotalSeconds:0} s: {answers.Total / took.TotalSeconds:0} a second, of {_made.Count} calls");
        verdict.Figure("Answer time", $"p50 {answers.Milliseconds(500):0.0} ms, p99 {answers.Milliseconds(990):0.0} ms, longest {answers.Milliseconds(1000):0} ms");
        foreach (Fate fate in Enum.GetValues<Fate>()) verdict.Figure($"  {fate}", $"{answers.WordsOf(fate)}");

        int forged = answers.Count(fate => fate is Fate.Forged or Fate.Stale or Fate.Malformed, status => status < 300);
        int failed = answers.Count(_ => true, status => status >= 500);
        int refused = answers.Count(fate => fate is Fate.Genuine or Fate.Held or Fate.Repeated, status => status is >= 300 and < 500);
        verdict.Must("Forged, stale or malformed accepted", forged == 0, $"{forged}");
        verdict.Must("Answers 5xx", failed == 0, $"{failed}");
        verdict.Must("Genuine refused", refused == 0 && post.Undelivered == 0, $"{refused}");
        JudgeCalls(verdict, node);
        verdict.Must("Legs and conferences left over", liveAtNode == 0 && liveAtProvider == 0, $"{liveAtProvider} legs, {liveAtNode} conferences");
        JudgeMemory(verdict);
    }

    private void JudgeCalls(Verdict verdict, NodeProcess node)
    {
        ILookup<string, Told> told = node.Told.ToLookup(each => each.Conference);
        List<(string Conference, string Fault)> faults = [.. _made.Select(call => (call.Conference, call.FaultIn([.. told[call.Conference]]))).Where(each => each.Item2 is not null).Select(each => (each.Conference, each.Item2!))];
        foreach ((string conference, string fault) in faults.Take(10)) Console.Error.WriteLine($"{conference}: {fault}");
        int twice = faults.Count(each => each.Fault.StartsWith("told twice", StringComparison.Ordinal));
        verdict.Must("Callbacks made twice", twice == 0, $"{twice}");
        verdict.Figure("Overtaken by the end", $"{_made.Sum(call => call.OvertakenIn([.. told[call.Conference]]))} transitions of a participant, not told after it");
        verdict.Must("Calls with something lost", faults.Count == twice, $"{faults.Count - twice} of {_made.Count}; {node.Told.Count} callbacks, {node.Told.Count(each => each.Source == "Reconciled")} of them reconciled");
    }

    /// <summary>After the warming up, what the second half takes must be what the first did.</summary>
    private void JudgeMemory(Verdict verdict)
    {
        Measures[] warm = [.. _measures.Skip(_measures.Count / 5)];
        if (warm.Length < 4)
        {
            verdict.Figure("Memory", $"too short a run to be judged");
            return;
        }

        Measures[] first = warm[..(warm.Length / 2)];
        Measures[] second = warm[(warm.Length / 2)..];
        JudgeMemory(verdict, "Heap", first, second, each => each.Heap);
        JudgeMemory(verdict, "Working set", first, second, each => each.WorkingSet);
    }

    private static void JudgeMemory(Verdict verdict, string name, Measures[] first, Measures[] second, Func<Measures, long> value)
    {
        const double Slack = 8;
        double before = MedianOf(first, value) / 1048576.0;
        double after = MedianOf(second, value) / 1048576.0;
        verdict.Must(name, after <= (before * 1.1) + Slack, $"{before:0.0} MiB in the first half, {after:0.0} MiB in the second");
    }

    private static long MedianOf(Measures[] measures, Func<Measures, long> value) => measures.Select(value).Order().ElementAt(measures.Length / 2);
}
