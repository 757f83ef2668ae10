using System.Globalization;
using ColdCall.Emulator.Core;
using ColdCall.Simulation.Checking;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Nodes;
using ColdCall.Simulation.Randomness;

namespace ColdCall.Simulation.Working;

/// <summary>What an application and the people it calls do: opens conferences, dials, mutes, holds, removes, ends, changes its mind, clicks twice.</summary>
internal sealed partial class Workload(World world)
{
    private const int MaxConferences = 3;
    private const int MaxActs = 14;
    private static readonly string[] Areas = ["202", "212", "213", "305", "312", "404", "415", "503", "512", "602", "617", "702", "713", "718", "206", "214", "303", "314", "407", "408"];
    private static readonly string[] Forbidden = ["+442079460000", "+19005550100", "+18765550100"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly List<Dialed> _dialed = [];
    private int _running;
    private int _keys;

    /// <summary>Whether everything that was planned has been tried.</summary>
    public bool IsDone { get; private set; }

    public IEnumerable<string> Numbers => _dialed.Select(dialed => dialed.Number);

    public void Start()
    {
        int conferences = 1 + (world.Draws.Next(Purpose.Workload, 6) / 3);
        _running = Math.Min(conferences, MaxConferences);
        for (int i = 0; i < _running; i++) _ = HoldAsync(i, TimeSpan.FromMilliseconds(i * world.Draws.Next(Purpose.Workload, 3000)));
    }

    public Dialed? Find(string number) => _dialed.FirstOrDefault(dialed => dialed.Number == number);

    public static bool IsForbidden(string number) => Forbidden.Contains(number);

    /// <returns>The number of the participant that has to join first; null for none.</returns>
    public int? PrerequisiteOf(string number) => Find(number)?.After?.Id is { } id ? int.Parse(id.Value.AsSpan(id.Value.LastIndexOf('-') + 1), CultureInfo.InvariantCulture) : null;

    private async Task HoldAsync(int place, TimeSpan wait)
    {
        await world.WaitAsync(null, wait).ConfigureAwait(false);
        var held = new Held($"conference-{place}");
        if (await InsistAsync("open", life => life.Dialer.OpenAsync(new OpenConferenceRequest { Key = held.Key })).ConfigureAwait(false) is { } opened)
        {
            held.Id = opened.Id;
            Dialed agent = Plan(digits: 0, after: null);
            held.Agent = agent;
            await DialAsync(held, agent).ConfigureAwait(false);
            int acts = 1 + world.Draws.Next(Purpose.Workload, MaxActs);
            for (int act = 0; act < acts; act++) await ActAsync(held).ConfigureAwait(false);
        }

        if (--_running == 0) IsDone = true;
    }

    private async Task ActAsync(Held held)
    {
        int wait = world.Draws.Next(Purpose.Workload, 24);
        await world.WaitAsync(null, wait < 20 ? Pause * wait : TimeSpan.FromSeconds(5 * (wait - 18))).ConfigureAwait(false);
        int act = world.Draws.Next(Purpose.Workload, 100);
        Dialed someone = held.Dialed[world.Draws.Next(Purpose.Workload, held.Dialed.Count)];
        switch (act)
        {
            case < 8: break;
            case < 28: _ = DialAsync(held, Plan(world.Draws.Next(Purpose.Workload, 100), held.Agent)); break;
            case < 38: _ = DialAsync(held, Plan(world.Draws.Next(Purpose.Workload, 100), null)); break;
            case < 46: _ = MuteAsync(someone, muted: true); break;
            case < 53: _ = MuteAsync(someone, muted: false); break;
            case < 59: _ = HoldAsync(someone, onHold: true); break;
            case < 65: _ = HoldAsync(someone, onHold: false); break;
            case < 71: _ = RemoveAsync(someone); break;
            case < 76: DialTwice(held); break;
            case < 80: _ = MisuseKeyAsync(held, someone); break;
            case < 83: _ = DialForbiddenAsync(held); break;
            case < 89: PersonActs(someone); break;
            case < 92: RingForeign(); break;
            case < 94: _ = OpenAgainAsync(held); break;
            case < 97: _ = EndAsync(held.Id!.Value); break;
            default: _ = StopEverythingAsync(); break;
        }
    }

    private Dialed Plan(int digits, Dialed? after)
    {
        int place = _dialed.Count;
        var planned = new Dialed($"dial-{++_keys}", $"+1{Areas[place % Areas.Length]}55501{digits:00}", after?.Id is null ? null : after);
        while (_dialed.Any(dialed => dialed.Number == planned.Number)) planned = new Dialed(planned.Key, $"+1{Areas[place++ % Areas.Length]}55501{digits:00}", planned.After);
        _dialed.Add(planned);
        return planned;
    }

    private async Task DialAsync(Held held, Dialed dialed)
    {
        held.Dialed.Add(dialed);
        DialRequest request = RequestOf(held, dialed);
        if (await InsistAsync("dial", life => life.Dialer.DialAsync(request)).ConfigureAwait(false) is { } participant) dialed.Id = participant.Id;
    }

    private static DialRequest RequestOf(Held held, Dialed dialed) => new()
    {
        Conference = held.Id!.Value,
        Key = dialed.Key,
        To = Destination.Phone(PhoneNumber.Parse(dialed.Number)),
        After = dialed.After?.Id,
        RingTimeout = TimeSpan.FromSeconds(25),
    };

    /// <summary>A double click: the same request at the same time.</summary>
    private void DialTwice(Held held)
    {
        Dialed dialed = Plan(world.Draws.Next(Purpose.Workload, 100), null);
        _ = DialAsync(held, dialed);
        _ = TwinAsync(held, dialed);
    }

    private async Task TwinAsync(Held held, Dialed dialed)
    {
        Participant? twin = await TryAsync("dial again", life => life.Dialer.DialAsync(RequestOf(held, dialed))).ConfigureAwait(false);
        if (twin is null) return;
        world.Swarm.Tally.Reached(Goal.SameKeySameContent);
        if (dialed.Id is { } id && id != twin.Id) world.Checker.Break(Invariant.OneRingPerIntent, $"The key {dialed.Key} made two participants.");
    }

    private async Task MisuseKeyAsync(Held held, Dialed dialed)
    {
        if (dialed.Id is null) return;
        DialRequest other = RequestOf(held, dialed) with { RingTimeout = TimeSpan.FromSeconds(11) };
        Participant? made = await TryAsync("misuse key", life => life.Dialer.DialAsync(other)).ConfigureAwait(false);
        if (made is not null) world.Checker.Break(Invariant.ExpectedErrors, $"The key {dialed.Key} was taken for another content.");
    }

    private async Task DialForbiddenAsync(Held held)
    {
        string number = Forbidden[world.Draws.Next(Purpose.Workload, Forbidden.Length)];
        var request = new DialRequest { Conference = held.Id!.Value, Key = $"forbidden-{++_keys}", To = Destination.Phone(PhoneNumber.Parse(number)) };
        Participant? made = await TryAsync("dial forbidden", life => life.Dialer.DialAsync(request)).ConfigureAwait(false);
        if (made is not null) world.Checker.Break(Invariant.NoForbiddenRing, $"{number} was dialed.");
    }

    private async Task OpenAgainAsync(Held held)
    {
        Conference? again = await TryAsync("open again", life => life.Dialer.OpenAsync(new OpenConferenceRequest { Key = held.Key })).ConfigureAwait(false);
        if (again is not null && again.Id != held.Id) world.Checker.Break(Invariant.OneRoom, $"The key {held.Key} opened two conferences.");
    }

    private async Task MuteAsync(Dialed dialed, bool muted)
    {
        if (dialed.Id is not { } id) return;
        int wish = 0;
        Participant? muting = await TryAsync(muted ? "mute" : "unmute", life =>
        {
            // Those who wait for a process to come back need not be let in as they came.
            wish = dialed.Mute.Make(muted);
            return muted ? life.Dialer.MuteAsync(id) : life.Dialer.UnmuteAsync(id);
        }).ConfigureAwait(false);
        if (muting is not null) dialed.Mute.Acknowledge(wish);
    }

    private async Task HoldAsync(Dialed dialed, bool onHold)
    {
        if (dialed.Id is not { } id) return;
        int wish = 0;
        Participant? holding = await TryAsync(onHold ? "hold" : "unhold", life =>
        {
            wish = dialed.Hold.Make(onHold);
            return onHold ? life.Dialer.HoldAsync(id) : life.Dialer.UnholdAsync(id);
        }).ConfigureAwait(false);
        if (holding is not null) dialed.Hold.Acknowledge(wish);
    }

    private async Task RemoveAsync(Dialed dialed)
    {
        if (dialed.Id is { } id) await TryAsync("remove", life => life.Dialer.RemoveAsync(id)).ConfigureAwait(false);
    }

    public Task EndAsync(ConferenceId conference) => TryAsync("end", life => life.Dialer.EndAsync(conference));

    public async Task StopEverythingAsync()
    {
        if (!world.FaultsAreOver) world.Swarm.Tally.Reached(Goal.StopEverythingDuringFaults);
        await TryAsync("stop everything", async life => await life.Dialer.StopEverythingAsync().ConfigureAwait(false) as object).ConfigureAwait(false);
    }

    /// <summary>The person at the phone answers, or hangs up.</summary>
    private void PersonActs(Dialed dialed) => world.Emulator.Do((exchange, now) =>
    {
        if (exchange.Legs.FirstOrDefault(leg => leg.IsAlive && leg.Order.To == dialed.Number) is not { } leg) return;
        bool picksUp = leg.State == LegState.Ringing && leg.Phone.IsVirtual;
        world.Trace.Add("person", picksUp ? "answers" : "hangs up", dialed.Number);
        if (picksUp) exchange.PickUp(leg, now);
        else exchange.PutDown(leg, now);
    });
}
