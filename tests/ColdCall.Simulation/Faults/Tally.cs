namespace ColdCall.Simulation.Faults;

/// <summary>How often each fault really struck and each goal was reached.</summary>
internal sealed class Tally
{
    private static readonly Mishap[] AllKinds = Enum.GetValues<Mishap>();
    private static readonly Goal[] AllGoals = Enum.GetValues<Goal>();
    private readonly long[] _faults = new long[AllKinds.Length];
    private readonly long[] _goals = new long[AllGoals.Length];

    public long Seeds { get; set; }

    public long Steps { get; set; }

    public long Rings { get; set; }

    public long Webhooks { get; set; }

    public long Callbacks { get; set; }

    public long Commands { get; set; }

    public TimeSpan Simulated { get; set; }

    public IEnumerable<(Mishap Kind, long Count)> Faults => AllKinds.Select(kind => (kind, _faults[(int)kind]));

    public IEnumerable<(Goal Goal, long Count)> Goals => AllGoals.Select(goal => (goal, _goals[(int)goal]));

    public long Of(Goal goal) => _goals[(int)goal];

    public void Count(Mishap kind) => _faults[(int)kind]++;

    public void Reached(Goal goal) => _goals[(int)goal]++;

    public void Add(Tally other)
    {
        for (int i = 0; i < _faults.Length; i++) _faults[i] += other._faults[i];
        for (int i = 0; i < _goals.Length; i++) _goals[i] += other._goals[i];
        Seeds += other.Seeds;
        Steps += other.Steps;
        Rings += other.Rings;
        Webhooks += other.Webhooks;
        Callbacks += other.Callbacks;
        Commands += other.Commands;
        Simulated += other.Simulated;
    }
}
