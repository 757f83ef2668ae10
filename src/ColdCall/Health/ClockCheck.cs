using System.Collections.Concurrent;
using ColdCall.Providers;
using ColdCall.Scheduling;
using Microsoft.Extensions.Logging;

namespace ColdCall.Health;

/// <summary>Compares this machine's clock with those of the providers, and with itself.</summary>
internal sealed partial class ClockCheck(EngineClock clock, ILogger<ClockCheck> logger) : IClockWitness
{
    /// <summary>Beyond this it is worth a look.</summary>
    public static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(60);

    /// <summary>Beyond this the providers' signatures begin to look stale: they count for 5 minutes.</summary>
    public static readonly TimeSpan Critical = TimeSpan.FromSeconds(240);

    private readonly ConcurrentDictionary<string, TimeSpan> _differences = new(StringComparer.Ordinal);

    /// <summary>How far this machine's clock is ahead of each provider's, by the last answer.</summary>
    public IEnumerable<KeyValuePair<string, TimeSpan>> Differences => _differences.OrderBy(each => each.Key, StringComparer.Ordinal);

    /// <summary>How far it was set ahead since the start.</summary>
    public TimeSpan Drift => clock.Drift;

    public void Saw(string provider, DateTimeOffset theirs, DateTimeOffset ours)
    {
        TimeSpan difference = ours - theirs;
        TimeSpan before = _differences.GetValueOrDefault(provider);
        _differences[provider] = difference;
        if (difference.Duration() > Tolerated && before.Duration() <= Tolerated) LogDifference(provider, difference.TotalSeconds);
    }

    [LoggerMessage(EventId = 70, Level = LogLevel.Warning, Message = "This machine's clock differs from that of {Provider} by {Seconds:0} s. Set it by a time server: from 300 s on no webhook is accepted.")]
    private partial void LogDifference(string provider, double seconds);
}
