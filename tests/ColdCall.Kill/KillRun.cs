using System.Globalization;
using System.Text.Json.Nodes;
using KillNode;

namespace ColdCall.Kill;

/// <summary>One kill from beginning to end: a life that ends itself, a second one on the same file, and the books.</summary>
public sealed class KillRun : IAsyncDisposable
{
    private const string Agent = "+12025550110";
    private const string Victim = "+12025550120";

    /// <summary>By the fast clock, which makes ten seconds of each that this machine is late; promise R3 allows as much.</summary>
    private static readonly TimeSpan SettleLimit = TimeSpan.FromSeconds(120);

    private readonly KillCase _case;
    private readonly Uri _address;
    private readonly Provider _provider;
    private readonly string _folder;
    private readonly List<string> _conferences = [];
    private readonly List<string> _broken = [];
    private readonly Dictionary<string, string> _numbers = [];
    private NodeProcess? _node;
    private TimeSpan _known;
    private TimeSpan _settled;

    private KillRun(KillCase killCase, Uri address, Provider provider, string folder)
    {
        (_case, _address, _provider, _folder) = (killCase, address, provider, folder);
    }

    private string JournalFile => Path.Combine(_folder, "journal");

    public static async Task<KillOutcome> RunAsync(KillCase killCase)
    {
        ArgumentNullException.ThrowIfNull(killCase);
        if (killCase.Point == KillPoint.Importing) return await ImportRun.RunAsync(killCase);
        var address = new Uri($"http://127.0.0.1:{Programs.FreePort()}/");
        string folder = Directory.CreateTempSubdirectory($"kill-{(int)killCase.Point}-").FullName;
        await using var run = new KillRun(killCase, address, await Provider.StartAsync(address, killCase.Number), folder);
        try
        {
            await run.LiveTwiceAsync();
        }
        catch (Exception broken) when (broken is BrokenException or HttpRequestException or TaskCanceledException)
        {
            run._broken.Add(broken.Message);
        }

        await run.TidyAsync();
        return new KillOutcome(killCase, run._broken, run._known, run._settled);
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null) await _node.DisposeAsync();
        await _provider.DisposeAsync();
    }

    private async Task LiveTwiceAsync()
    {
        _node = await StartAsync(life: 1);
        await ActAsync(_node);
        await _node.DiedAsync();
        await KeepLogAsync("life-1.log");
        _node = await StartAsync(life: 2);
        long ready = _provider.Clock.GetTimestamp();
        if (_case.Point == KillPoint.StoppingEverything) await _node.PostAsync("stop");
        await UntilAsync(IsKnownAsync);
        _known = _provider.Clock.GetElapsedTime(ready);
        await UntilAsync(IsSettledAsync);
        _settled = _provider.Clock.GetElapsedTime(ready);
        await CheckSettledAsync();

        foreach (string conference in _conferences) await _node.PostAsync($"end?conference={conference}");
        await UntilAsync(IsOverAsync);
        foreach ((string number, int rings) in await _provider.RingsAsync())
            if (rings > 1) _broken.Add($"{number} rang {rings} times");
        IReadOnlyList<JournalLine> lines = await JournalLine.ReadAsync(JournalFile);
        _broken.AddRange(Books.BreaksOf(lines, _conferences));
        CheckHandler(lines);
    }

    private async Task<NodeProcess> StartAsync(int life)
    {
        KillPoint point = life == 1 ? _case.Point : KillPoint.Nowhere;
        return await NodeProcess.StartAsync(_address, _folder,
        [
            .. _provider.Settings(_address),
            $"--Node:Database={Path.Combine(_folder, "coldcall.db")}",
            $"--Node:Journal={JournalFile}",
            $"--Node:Epoch={_provider.Epoch:O}",
            string.Create(CultureInfo.InvariantCulture, $"--Node:Factor={Provider.Factor}"),
            string.Create(CultureInfo.InvariantCulture, $"--Node:Life={life}"),
            $"--Node:Point={point}",
            string.Create(CultureInfo.InvariantCulture, $"--Node:Hit={Hit}"),
            $"--Node:Victim={Victim[1..]}",
        ]);
    }

    /// <summary>At which time that it is reached the point strikes: at the second who joins, and anywhere among several legs or dials.</summary>
    private int Hit => _case.Point switch
    {
        KillPoint.JoinSent when _case.Provider == "twilio" => 2,
        KillPoint.StoppingEverything => 1 + (_case.Number % 3),
        KillPoint.TenDials => 1 + (_case.Number % 10),
        _ => 1,
    };

    /// <summary>What the first life is asked to do until it dies.</summary>
    private async Task ActAsync(NodeProcess node)
    {
        if (LostOperation is { } operation) await _provider.ScriptAsync($$"""{"on":"command","operation":"{{operation}}","kind":"reset","acts":"before"}""");
        switch (_case.Point)
        {
            case KillPoint.TenDials:
                await DialTenAsync(node);
                break;
            case KillPoint.StoppingEverything:
                for (int call = 0; call < 3; call++) await TalkAsync(node, call);
                await node.TryPostAsync("stop");
                break;
            default:
                await DialVictimAsync(node);
                break;
        }
    }

    private async Task DialTenAsync(NodeProcess node)
    {
        // Answers that come at different times leave dials unsent, unanswered and answered when the process dies.
        await _provider.ScriptAsync($$"""{"on":"command","kind":"delay","acts":"after","delay_max_ms":3000,"probability":0.7,"seed":{{_case.Number}},"operation":"{{DialOperation}}"}""");
        string conference = await OpenAsync(node, "ten");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(lead => DialAsync(node, conference, $"lead-{lead}", $"+1202555013{lead}")));
    }

    /// <summary>Every other time the command that was sent is lost with the process: the provider has not acted on it.</summary>
    private string? LostOperation => (_case.Number / 2 % 2 == 1, _case.Point, _case.Provider) switch
    {
        (true, KillPoint.JoinSent, "telnyx") => "join",
        (true, KillPoint.MuteSent, "telnyx") => "mute",
        (true, KillPoint.MuteSent, "twilio") => "UpdateParticipant",
        (true, KillPoint.EndSent, "telnyx") => "end",
        (true, KillPoint.EndSent, "twilio") => "UpdateConference",
        _ => null,
    };

    private string DialOperation => _case.Provider == "telnyx" ? "dial" : "CreateParticipant";

    private async Task TalkAsync(NodeProcess node, int call)
    {
        string conference = await OpenAsync(node, $"call-{call}");
        await DialAsync(node, conference, $"agent-{call}", $"+1202555011{call}");
        await DialAsync(node, conference, $"lead-{call}", $"+1202555012{call}");
        foreach (string who in new[] { "agent", "lead" }) await JoinsAsync(node, conference, $"{who}-{call}");
    }

    private async Task DialVictimAsync(NodeProcess node)
    {
        string conference = await OpenAsync(node, "call");
        Task agent = DialAsync(node, conference, "agent", Agent);
        // Two who answer at about the same time: one makes the conference, the other is joined to it by a command of its own.
        bool isTogether = _case is { Point: KillPoint.JoinSent, Provider: "telnyx" };
        if (!isTogether) await JoinsAsync(node, conference, "agent");
        await DialAsync(node, conference, "lead", Victim);
        await agent;
        if (_case.Point is not (KillPoint.MuteSent or KillPoint.EndSent)) return;
        string lead = (string)(await JoinsAsync(node, conference, "lead"))["id"]!;
        await node.TryPostAsync(_case.Point == KillPoint.MuteSent ? $"mute?participant={lead}" : $"end?conference={conference}");
    }

    private async Task<string> OpenAsync(NodeProcess node, string key)
    {
        string id = (string)(await node.PostAsync($"open?key={key}&provider={_case.Provider}"))!["id"]!;
        _conferences.Add(id);
        return id;
    }

    private Task DialAsync(NodeProcess node, string conference, string key, string number)
    {
        _numbers[$"{conference} {key}"] = number;
        return node.TryPostAsync($"dial?conference={conference}&key={key}&to={Uri.EscapeDataString(number)}");
    }

    private async Task<JsonNode> JoinsAsync(NodeProcess node, string conference, string key)
    {
        JsonNode? seen = null;
        await UntilAsync(async () =>
        {
            seen = (await ParticipantsAsync(node, conference)).FirstOrDefault(each => (string)each["key"]! == key);
            return (string?)seen?["state"] == "Joined" ? null : $"{key} is {(string?)seen?["state"] ?? "not there"}";
        });
        return seen!;
    }

    private static async Task<IReadOnlyList<JsonNode>> ParticipantsAsync(NodeProcess node, string conference) =>
        await node.GetAsync($"conferences/{conference}") is { } found ? [.. found["participants"]!.AsArray().Select(each => each!)] : [];

    /// <summary>No intent is left of which it is not known whether anybody was rung for it, or, where all were to go, no leg.</summary>
    private async Task<string?> IsKnownAsync()
    {
        if (_case.Point is KillPoint.EndSent or KillPoint.StoppingEverything) return await _provider.LiveLegsAsync() is > 0 and var live ? $"{live} legs are up" : null;
        foreach (string conference in _conferences)
            foreach (JsonNode participant in await ParticipantsAsync(_node!, conference))
                if ((string)participant["state"]! is "Dialing" or "Unconfirmed") return $"{(string)participant["key"]!} is {(string)participant["state"]!}";
        return null;
    }

    /// <summary>Who rang is in, who did not is known not to have been rung, and where all were to go, nobody is left.</summary>
    private async Task<string?> IsSettledAsync()
    {
        if (_case.Point is KillPoint.EndSent or KillPoint.StoppingEverything) return await IsGoneAsync();
        IReadOnlyDictionary<string, int> rings = await _provider.RingsAsync();
        ILookup<string, JsonNode> inside = await _provider.InAsync();
        foreach (string conference in _conferences)
            foreach (JsonNode participant in await ParticipantsAsync(_node!, conference))
            {
                string key = (string)participant["key"]!;
                string number = _numbers[$"{conference} {key}"];
                bool rang = rings.ContainsKey(number);
                string state = (string)participant["state"]!;
                if (state != (rang ? "Joined" : "Ended")) return $"{key} {(rang ? "rang" : "did not ring")} and is {state} {(string?)participant["cause"]}";
                if (rang && inside[number].Count() != 1) return $"{key} is in {inside[number].Count()} times";
                if (_case.Point == KillPoint.MuteSent && key == "lead" && !(bool)participant["muted"]!) return "the lead is not muted";
                if (rang && (bool)participant["muted"]! != (bool)inside[number].Single()["muted"]!) return $"{key} is muted on one side only";
            }

        return null;
    }

    private async Task<string?> IsGoneAsync()
    {
        if (await _provider.LiveLegsAsync() is > 0 and var live) return $"{live} legs are up";
        foreach (string conference in _conferences)
            if ((string?)(await _node!.GetAsync($"conferences/{conference}"))?["state"] is var state and not "Ended") return $"conference {conference} is {state}";
        return null;
    }

    private async Task<string?> IsOverAsync()
    {
        if (await IsGoneAsync() is { } live) return live;
        IReadOnlyList<JournalLine> lines = await JournalLine.ReadAsync(JournalFile);
        return _conferences.Find(conference => !lines.Any(line => line is { IsDone: true, Type: "ConferenceEnded" } && line.Conference == conference)) is { } untold
            ? $"the end of {untold} is not told"
            : null;
    }

    /// <summary>What the row of this point asks for besides.</summary>
    private async Task CheckSettledAsync()
    {
        IReadOnlyDictionary<string, int> rings = await _provider.RingsAsync();
        List<JsonNode> all = [];
        foreach (string conference in _conferences) all.AddRange(await ParticipantsAsync(_node!, conference));
        JsonNode? lead = all.Find(each => (string)each["key"]! == "lead");
        int rang = rings.GetValueOrDefault(Victim);
        if (_case.Point == KillPoint.IntentStored)
            Expect(rang == 0 && (string?)lead?["cause"] == "NotPlaced", $"rang {rang} times, {(string?)lead?["cause"]}");
        else if (_case.Point == KillPoint.TenDials)
            Expect(all.All(each => (string)each["state"]! == "Joined" || (string?)each["cause"] == "NotPlaced"), string.Join(", ", all.Select(each => (string?)each["cause"])));
        else
            Expect(rang == 1, $"the lead rang {rang} times");
    }

    private void CheckHandler(IReadOnlyList<JournalLine> lines)
    {
        int[] lives = [.. lines.Where(line => line is { IsDone: false, Type: "ParticipantAnswered", About: "lead" }).Select(line => line.Life)];
        if (_case.Point == KillPoint.AnswerAcknowledged) Expect(lives.SequenceEqual([2]), $"the answer was told in lives {string.Join(' ', lives)}");
        if (_case.Point == KillPoint.InHandler) Expect(lives.SequenceEqual([1, 2]), $"the answer was told in lives {string.Join(' ', lives)}");
    }

    private void Expect(bool holds, string otherwise)
    {
        if (!holds) _broken.Add(otherwise);
    }

    /// <param name="condition">What is not so yet; null once all is.</param>
    private async Task UntilAsync(Func<Task<string?>> condition)
    {
        long start = _provider.Clock.GetTimestamp();
        while (await condition() is { } problem)
        {
            if (_provider.Clock.GetElapsedTime(start) > SettleLimit) throw new BrokenException($"after {SettleLimit.TotalSeconds} s still: {problem}");
            await Task.Delay(10);
        }
    }

    private async Task KeepLogAsync(string name) => await File.WriteAllTextAsync(Path.Combine(_folder, name), await _node!.EndAsync());

    /// <summary>What broke something leaves its file, its journal and its logs behind.</summary>
    private async Task TidyAsync()
    {
        if (_node is not null) await KeepLogAsync("life-2.log");
        await File.WriteAllTextAsync(Path.Combine(_folder, "provider.json"), await _provider.LogAsync());
        if (_broken.Count > 0) _broken.Add($"see {_folder}");
        else Directory.Delete(_folder, recursive: true);
    }
}
