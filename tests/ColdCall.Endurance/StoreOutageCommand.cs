using System.Diagnostics;
using System.Globalization;
using ColdCall.Endurance.Node;
using ColdCall.Endurance.Site;

namespace ColdCall.Endurance;

/// <summary>
/// The store is gone for a while, and calls go on. No dial may be placed, no webhook be taken; whoever asks to end something must see it end; and nothing
/// that happened meanwhile may be lost.
/// </summary>
internal sealed class StoreOutageCommand(int seconds, string by)
{
    private const int Calls = 24;
    private const string Lead = "+12025550101";
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(120);
    private readonly List<PlacedCall> _calls = [];

    public async Task<int> RunAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        using var webhooks = new FanOut();
        await using Relay inbound = await Relay.StartAsync(webhooks.HandleAsync);
        await using Provider provider = await Provider.StartAsync(inbound.Address, cancellationToken);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("endurance-");
        try
        {
            await using NodeProcess node = await NodeProcess.StartAsync(provider.SettingsFor(provider.Address, inbound.Address, folder.FullName, "node"), cancellationToken);
            webhooks.Add(node.Address);
            await FillAsync(provider, node, cancellationToken);
            int rings = await provider.RingsAsync(cancellationToken);
            await using (await TakeAwayAsync(node, Provider.StoreIn(folder.FullName, "node"), cancellationToken))
            {
                Task outage = Task.Delay(TimeSpan.FromSeconds(seconds), cancellationToken);
                await DuringAsync(verdict, webhooks, provider, node, cancellationToken);
                await outage;
                verdict.Must("Rings meanwhile", await provider.RingsAsync(cancellationToken) == rings, $"{await provider.RingsAsync(cancellationToken) - rings}");
                verdict.Figure("Webhooks until its return", $"{string.Join(", ", webhooks.Statuses.Select(each => $"{each.Value} × {each.Key}"))}");
            }

            await AfterAsync(verdict, node, cancellationToken);
            return verdict.Print();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"agent_{number}");

    private static NewCall NewCall(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"call-{number}"), number % 2 == 0 ? "telnyx" : "twilio", NameOf(number), Lead);

    private async Task FillAsync(Provider provider, NodeProcess node, CancellationToken cancellationToken)
    {
        await provider.ScriptLeadAsync(Lead, answerAfter: 50, hangUpAfter: null, cancellationToken);
        for (int number = 0; number <= Calls + 1; number++) await provider.ScriptAgentAsync(NameOf(number), cancellationToken);
        for (int number = 0; number < Calls; number++) _calls.Add(await node.CallAsync(NewCall(number), cancellationToken));
        foreach (PlacedCall call in _calls) await node.LeadHas(call.Conference, nameof(ParticipantJoined)).WaitAsync(Settling, cancellationToken);
    }

    private async Task<IAsyncDisposable> TakeAwayAsync(NodeProcess node, string file, CancellationToken cancellationToken)
    {
        if (by == "lock") return await FileLock.TakeAsync(file, cancellationToken);
        await node.PostAsync("store?isOut=true", cancellationToken);
        return new SwitchedOff(node);
    }

    /// <summary>What people do meanwhile: hang up, call, mute, show somebody out, end one call, and then all.</summary>
    private async Task DuringAsync(Verdict verdict, FanOut webhooks, Provider provider, NodeProcess node, CancellationToken cancellationToken)
    {
        string[] leads = [.. (await provider.LiveAsync(cancellationToken)).Where(leg => leg.To == Lead).Select(leg => leg.Id)];
        foreach (string lead in leads.Take(6)) await provider.HangUpAsync(lead, cancellationToken);

        (int status, string text) = await TimedAsync(() => DialAsync(node, cancellationToken));
        verdict.Must("A dial", status == StatusCodes.Status503ServiceUnavailable, $"{status} {text}");
        PlacedCall muted = _calls[^1];
        PlacedCall removed = _calls[^2];
        PlacedCall ended = _calls[^3];
        (status, text) = await TimedAsync(() => node.PostAsync($"mute?participant={muted.Lead}", cancellationToken));
        verdict.Must("Mute", status == StatusCodes.Status200OK, $"{status} {text}");
        (status, text) = await TimedAsync(() => node.PostAsync($"remove?participant={removed.Lead}", cancellationToken));
        verdict.Must("Hang up", status == StatusCodes.Status200OK, $"{status} {text}");
        (status, text) = await TimedAsync(() => node.PostAsync($"end?conference={ended.Conference}", cancellationToken));
        verdict.Must("End", status == StatusCodes.Status200OK, $"{status} {text}");

        int unavailable = webhooks.Statuses.GetValueOrDefault(StatusCodes.Status503ServiceUnavailable);
        verdict.Must("Webhooks answered 503", unavailable > 0, $"{unavailable}");
        (status, text) = await TimedAsync(() => node.PostAsync("stop-everything", cancellationToken));
        int left = (await provider.LiveAsync(cancellationToken)).Count;
        verdict.Must("Stop everything", status == StatusCodes.Status200OK && left == 0, $"{status} {text}; {left} legs are left");
    }

    private static async Task<(int Status, string Text)> DialAsync(NodeProcess node, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await node.Http.PostAsJsonAsync("calls", NewCall(Calls), cancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    private static async Task<(int Status, string Text)> TimedAsync(Func<Task<(int Status, string Text)>> ask)
    {
        const int Enough = 120;
        long start = Stopwatch.GetTimestamp();
        (int status, string text) = await ask();
        text = text.Length <= Enough ? text : $"{text[..Enough]}…";
        return (status, string.Create(CultureInfo.InvariantCulture, $"after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {text}"));
    }

    /// <summary>The store is back: a new call connects at once, and what happened meanwhile is known soon.</summary>
    private async Task AfterAsync(Verdict verdict, NodeProcess node, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        PlacedCall next = await node.CallAsync(NewCall(Calls + 1), cancellationToken);
        await node.LeadHas(next.Conference, nameof(ParticipantJoined)).WaitAsync(Settling, cancellationToken);
        TimeSpan connected = Stopwatch.GetElapsedTime(start);
        verdict.Must("A new call after the return", connected < TimeSpan.FromSeconds(5), $"connected after {connected.TotalSeconds:0.0} s");
        await node.PostAsync($"end?conference={next.Conference}", cancellationToken);

        int lost = 0;
        foreach (PlacedCall call in _calls)
        {
            try
            {
                await node.EndOf(call.Conference).WaitAsync(Settling - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } left ? left : TimeSpan.Zero, cancellationToken);
            }
            catch (TimeoutException)
            {
                lost++;
            }
        }

        verdict.Must("Ends never told", lost == 0, $"{lost} of {_calls.Count}, the last one told {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s after the return");
        int twice = node.Told.GroupBy(each => (each.Conference, each.Event, each.Who)).Count(same => same.Count() > 1 && !same.Key.Event.Contains("Mute", StringComparison.Ordinal));
        verdict.Must("Callbacks made twice", twice == 0, $"{twice}");
        verdict.Figure("Ends told by", $"{string.Join(", ", node.Told.Where(each => each.Event == nameof(ParticipantEnded)).GroupBy(each => each.Source).Select(same => $"{same.Key} {same.Count()}"))}");
    }
}
