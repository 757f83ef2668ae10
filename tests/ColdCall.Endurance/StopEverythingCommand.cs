using System.Diagnostics;
using System.Globalization;
using ColdCall.Endurance.Node;
using ColdCall.Endurance.Site;

namespace ColdCall.Endurance;

/// <summary>Many live legs of ours, some of other applications and of a second deployment on the same accounts: all of ours must end, and no other.</summary>
internal sealed class StopEverythingCommand(int legs, int errors)
{
    private const string OurLead = "+12025550101";
    private const string OtherLead = "+12025550102";
    private const string ForeignLead = "+12025550103";
    private const int Agents = 20;
    private const int ForeignAtEach = 10;
    private const int OfOther = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public async Task<int> RunAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        using var webhooks = new FanOut();
        using var line = new BadLine(seed: 4711);
        await using Relay inbound = await Relay.StartAsync(webhooks.HandleAsync);
        await using Relay outbound = await Relay.StartAsync(line.HandleAsync);
        await using Provider provider = await Provider.StartAsync(inbound.Address, cancellationToken);
        line.LeadTo(provider.Address);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("endurance-");
        try
        {
            await using NodeProcess ours = await NodeProcess.StartAsync(provider.SettingsFor(outbound.Address, inbound.Address, folder.FullName, "ours"), cancellationToken);
            await using NodeProcess other = await NodeProcess.StartAsync(provider.SettingsFor(provider.Address, inbound.Address, folder.FullName, "other"), cancellationToken);
            webhooks.Add(ours.Address);
            webhooks.Add(other.Address);
            await FillAsync(provider, ours, other, cancellationToken);
            line.Percent = errors;
            await StopAsync(verdict, provider, ours, cancellationToken);
            verdict.Figure("Commands", $"{line.Commands}, of which {line.Spoiled} were answered 429 or 500");
            return verdict.Print();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string NameOf(string deployment, int number) => string.Create(CultureInfo.InvariantCulture, $"{deployment}_{number % Agents}");

    private async Task FillAsync(Provider provider, NodeProcess ours, NodeProcess other, CancellationToken cancellationToken)
    {
        foreach (string deployment in new[] { "ours", "other" })
        {
            for (int agent = 0; agent < Agents; agent++) await provider.ScriptAgentAsync(NameOf(deployment, agent), cancellationToken);
        }

        foreach (string lead in new[] { OurLead, OtherLead, ForeignLead }) await provider.ScriptLeadAsync(lead, answerAfter: 50, hangUpAfter: null, cancellationToken);
        for (int call = 0; call < ForeignAtEach; call++)
        {
            await provider.DialForeignAsync(ForeignLead, cancellationToken);
            await provider.DialForeignAtTwilioAsync(ForeignLead, cancellationToken);
        }

        await CallsAsync(other, "other", OtherLead, OfOther, cancellationToken);
        await CallsAsync(ours, "ours", OurLead, legs / 2, cancellationToken);
    }

    private static Task CallsAsync(NodeProcess node, string deployment, string lead, int count, CancellationToken cancellationToken) => Parallel.ForAsync(
        0,
        count,
        new ParallelOptions { MaxDegreeOfParallelism = Agents, CancellationToken = cancellationToken },
        async (number, token) =>
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"{deployment}-{number}");
            PlacedCall call = await node.CallAsync(new NewCall(key, number % 2 == 0 ? "telnyx" : "twilio", NameOf(deployment, number), lead), token);
            await node.LeadHas(call.Conference, nameof(ParticipantJoined)).WaitAsync(Patience, token);
        });

    private async Task StopAsync(Verdict verdict, Provider provider, NodeProcess ours, CancellationToken cancellationToken)
    {
        (int before, int others) = await CountAsync(provider, cancellationToken);
        verdict.Must("Live before", before == legs / 2 * 2 && others == (2 * ForeignAtEach) + (2 * OfOther), $"{before} legs of ours, {others} of others");
        TimeSpan limit = TimeSpan.FromSeconds(errors == 0 ? 30 : 90);
        long start = Stopwatch.GetTimestamp();
        Task<(int Status, string Text)> stopping = ours.PostAsync("stop-everything", cancellationToken);
        TimeSpan emptyAfter = await EmptyAsync(provider, start, cancellationToken);
        (int status, string text) = await stopping;
        TimeSpan saidAfter = Stopwatch.GetElapsedTime(start);

        (int left, int othersLeft) = await CountAsync(provider, cancellationToken);
        verdict.Must("Ours ended", left == 0 && emptyAfter <= limit, $"{before - left} of {before} in {emptyAfter.TotalSeconds:0.0} s, allowed are {limit.TotalSeconds:0} s");
        verdict.Must("The node said", status == StatusCodes.Status200OK, $"{status} {text}, after {saidAfter.TotalSeconds:0.0} s");
        verdict.Must("Others left alone", othersLeft == others, $"{othersLeft} of {others}");

        int told = await ToldAsync(ours, legs / 2, cancellationToken);
        verdict.Must("Ends told", told == legs / 2, $"{told} of {legs / 2}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s after the beginning");
    }

    private static async Task<(int Ours, int Others)> CountAsync(Provider provider, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string Id, string To)> live = await provider.LiveAsync(cancellationToken);
        int ours = live.Count(leg => leg.To == OurLead || leg.To.StartsWith("ours_", StringComparison.Ordinal));
        return (ours, live.Count - ours);
    }

    /// <returns>How long it took until none of ours was up.</returns>
    private static async Task<TimeSpan> EmptyAsync(Provider provider, long start, CancellationToken cancellationToken)
    {
        while ((await CountAsync(provider, cancellationToken)).Ours > 0 && Stopwatch.GetElapsedTime(start) < Patience) await Task.Delay(100, cancellationToken);
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<int> ToldAsync(NodeProcess node, int count, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            int told = node.Told.Count(each => each.Event == nameof(ConferenceEnded));
            if (told >= count || Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(60)) return told;
            await Task.Delay(100, cancellationToken);
        }
    }
}
