using System.Collections.Immutable;
using ColdCall.Simulation.Bugs;
using ColdCall.Simulation.Checking;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Randomness;
using ColdCall.Simulation.Running;
using ColdCall.Simulation.Working;

namespace ColdCall.Simulation.Nodes;

/// <summary>Everything that one run shares.</summary>
internal sealed class World : IDisposable
{
    private const int MaxCrashes = 3;
    private TimeSpan _storeIsBackAt;
    private int _crashes;

    public World(ulong seed, ImmutableArray<ImmutableArray<int>> given, PlantedBug bug, bool keepsLines, Tally tally)
    {
        Seed = seed;
        Bug = bug;
        Draws = given.IsDefault ? new Draws(seed) : new Draws(seed, given);
        Trace = new Trace(Loop, keepsLines);
        Swarm = new Swarm(Draws, tally);
        IsTelnyx = Draws.Next(Purpose.Workload, 2) == 0;
        RealSignatures = Draws.Next(Purpose.Workload, 50) == 49;
        KeepsLogs = Draws.Next(Purpose.Workload, 50) == 49;
        Checker = new Checker(this);
        Emulator = new SimEmulator(Loop, seed, RealSignatures ? RealKey.Shared : StandInKey.Shared) { Acted = Checker.ProviderActed };
        Disk = new SimDisk(Loop, Checker);
        Post = new SimPost(this);
        Emulator.Deliver = Post.Deliver;
        Node = new Node(this, 1);
        Workload = new Workload(this);
    }

    /// <summary>What belongs to nobody who could die.</summary>
    public static ILife Forever { get; } = new Unending();

    public ulong Seed { get; }

    public PlantedBug Bug { get; }

    public bool IsTelnyx { get; }

    /// <summary>Whether webhooks are signed as the provider does it. It is dear, so most seeds use a stand-in at the same place.</summary>
    public bool RealSignatures { get; }

    public bool KeepsLogs { get; }

    public SimLoop Loop { get; } = new();

    public Draws Draws { get; }

    public Trace Trace { get; }

    public Swarm Swarm { get; }

    public Checker Checker { get; }

    public SimEmulator Emulator { get; }

    public SimDisk Disk { get; }

    public SimPost Post { get; }

    public Node Node { get; }

    public Workload Workload { get; }

    public bool FaultsAreOver { get; private set; }

    public bool StoreIsDown => Loop.Now < _storeIsBackAt && !FaultsAreOver;

    public void TakeStoreDown()
    {
        _storeIsBackAt = Loop.Now + TimeSpan.FromMilliseconds(200 + (Draws.Next(Purpose.Store, 60) * 200));
        Trace.Add("store", "down", $"until {_storeIsBackAt.TotalSeconds:0.0}");
    }

    public Task WaitAsync(ILife? life, TimeSpan wait)
    {
        var over = new TaskCompletionSource();
        Loop.After(wait, life, over.SetResult);
        return over.Task;
    }

    /// <summary>Whether the process dies here.</summary>
    public bool CrashesAt(NodeLife life, string where)
    {
        if (life.Over) return true;
        if (_crashes >= MaxCrashes || !Swarm.Strikes(Purpose.Crash, Mishap.Crash, divisor: 5)) return false;
        _crashes++;
        Trace.Add(life.Name, "dies", where);
        Node.Crash(TimeSpan.FromMilliseconds(100 + (Draws.Next(Purpose.Crash, 150) * 100)));
        return true;
    }

    /// <summary>From here on everything works; what was broken is repaired.</summary>
    public void EndFaults()
    {
        Trace.Add("world", "faults end");
        Swarm.End();
        FaultsAreOver = true;
        Node.Repair();
    }

    public void Dispose()
    {
        Node.Dispose();
        Emulator.Dispose();
    }

    private sealed class Unending : ILife
    {
        public bool Over => false;

        public TimeSpan PausedUntil => TimeSpan.Zero;
    }
}
