using ColdCall.Http;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>Always the same number; it counts how often a wait was planned with it.</summary>
internal sealed class FixedJitter(double value) : IJitterSource
{
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public double Next()
    {
        Interlocked.Increment(ref _calls);
        return value;
    }
}
