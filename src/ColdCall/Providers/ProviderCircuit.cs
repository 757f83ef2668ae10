namespace ColdCall.Providers;

/// <summary>
/// Whether a provider is worth another conference, by what became of its commands: several failures one after the other open the circuit. It stays so for
/// a while, and closes once the provider answers again. Commands of conferences that it has already are sent all the same.
/// </summary>
internal sealed class ProviderCircuit(TimeProvider clock)
{
    /// <summary>Failures one after the other that open it.</summary>
    public const int MaxFailures = 3;

    /// <summary>How long it stays open before the provider is asked whether it is there again.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private int _failures;
    private long _openedAt;

    public bool IsClosed
    {
        get { lock (_gate) return _failures < MaxFailures; }
    }

    /// <summary>Whether it has been open long enough for the provider to be asked.</summary>
    public bool MayBeTried
    {
        get { lock (_gate) return _failures >= MaxFailures && clock.GetElapsedTime(_openedAt) >= OpenFor; }
    }

    public void Succeeded()
    {
        lock (_gate) _failures = 0;
    }

    /// <returns>Whether this opened it, or kept it open.</returns>
    public bool Failed()
    {
        lock (_gate)
        {
            _failures++;
            if (_failures < MaxFailures) return false;
            _openedAt = clock.GetTimestamp();
            return true;
        }
    }
}
