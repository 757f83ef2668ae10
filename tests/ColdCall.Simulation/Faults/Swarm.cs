using ColdCall.Simulation.Randomness;

namespace ColdCall.Simulation.Faults;

/// <summary>Which faults a seed has, and how often: a subset, so that strong ones do not hide weak ones. One seed in ten has none, one in ten a single one.</summary>
internal sealed class Swarm
{
    private const int MostTogether = 600;
    private static readonly Mishap[] All = Enum.GetValues<Mishap>();
    private static readonly int[] Rates = [0, 20, 60, 150];
    private readonly int[] _perMille = new int[All.Length];
    private readonly Draws _draws;
    private bool _over;

    public Swarm(Draws draws, Tally tally)
    {
        _draws = draws;
        Tally = tally;
        switch (draws.Next(Purpose.Swarm, 10))
        {
            case 0:
                break;
            case 1:
                _perMille[draws.Next(Purpose.Swarm, All.Length)] = Rates[1 + draws.Next(Purpose.Swarm, 3)];
                break;
            default:
                foreach (Mishap kind in All)
                {
                    // Two kinds in three are left out.
                    int rate = draws.Next(Purpose.Swarm, 9) - 5;
                    _perMille[(int)kind] = rate > 0 ? Rates[rate] : 0;
                }

                break;
        }
    }

    public Tally Tally { get; }

    public string Summary => string.Join(", ", All.Where(kind => _perMille[(int)kind] > 0).Select(kind => $"{kind} {_perMille[(int)kind]}‰"));

    /// <summary>From here on nothing goes wrong any more.</summary>
    public void End() => _over = true;

    public bool Has(Mishap kind) => !_over && _perMille[(int)kind] > 0;

    /// <summary>Whether one kind of fault strikes now.</summary>
    public bool Strikes(Purpose purpose, Mishap kind, int divisor = 1)
    {
        if (!Has(kind) || !_draws.Chance(purpose, Math.Max(1, _perMille[(int)kind] / divisor))) return false;
        Tally.Count(kind);
        return true;
    }

    /// <summary>Which of several faults strikes now, by one draw; null for none.</summary>
    public Mishap? Strike(Purpose purpose, Mishap first, Mishap last, int divisor = 1)
    {
        if (_over) return null;
        int sum = 0;
        for (Mishap kind = first; kind <= last; kind++) sum += _perMille[(int)kind];
        if (sum == 0) return null;
        int roll = 999 - _draws.Next(purpose, 1000);
        if (roll >= Math.Min(sum, MostTogether) / divisor) return null;
        roll *= divisor;
        int place = sum <= MostTogether ? roll : roll * sum / MostTogether;
        for (Mishap kind = first; kind <= last; kind++)
        {
            place -= _perMille[(int)kind];
            if (place >= 0) continue;
            Tally.Count(kind);
            return kind;
        }

        return null;
    }
}
