using System.Collections.Immutable;

namespace ColdCall.Simulation.Randomness;

/// <summary>
/// Every choice of a run, by purpose. Fresh ones come from the seed; a replay gives them, and what it no longer gives is the mildest: 0. They are kept as
/// they are taken, so that every run can be replayed and shrunk.
/// </summary>
internal sealed class Draws
{
    private static readonly int Purposes = Enum.GetValues<Purpose>().Length;
    private readonly ulong[] _states = new ulong[Purposes];
    private readonly List<int>[] _taken = new List<int>[Purposes];
    private readonly ImmutableArray<ImmutableArray<int>> _given;

    public Draws(ulong seed)
    {
        for (int purpose = 0; purpose < Purposes; purpose++)
        {
            _states[purpose] = Mix(seed + ((ulong)(purpose + 1) * 0xD1B54A32D192ED03UL));
            _taken[purpose] = [];
        }
    }

    public Draws(ulong seed, ImmutableArray<ImmutableArray<int>> given)
        : this(seed) => _given = given;

    /// <summary>The choices taken so far, by purpose.</summary>
    public ImmutableArray<ImmutableArray<int>> Taken => [.. _taken.Select(each => each.ToImmutableArray())];

    /// <summary>A choice among so many; 0 is the mildest.</summary>
    public int Next(Purpose purpose, int count)
    {
        List<int> taken = _taken[(int)purpose];
        int value = _given.IsDefault ? (int)(Fresh((int)purpose) % (ulong)count) : Given((int)purpose, taken.Count, count);
        taken.Add(value);
        return value;
    }

    /// <summary>Happens so often in a thousand times.</summary>
    public bool Chance(Purpose purpose, int perMille) => perMille > 0 && Next(purpose, 1000) >= 1000 - perMille;

    private int Given(int purpose, int place, int count) =>
        purpose < _given.Length && place < _given[purpose].Length ? Math.Min(_given[purpose][place], count - 1) : 0;

    private ulong Fresh(int purpose) => Mix(_states[purpose] += 0x9E3779B97F4A7C15UL);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
