using System.Collections.Concurrent;
using ColdCall.Scheduling;

namespace ColdCall.Guards;

/// <summary>Lets dials leave one after another, so that none waits in a queue of the provider's, from which it would ring when nobody expects it.</summary>
internal sealed class DialPacing(GuardSettings guard, EngineClock clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn of one more dial at an account.</summary>
    /// <returns>How long that took; null if it would take too long.</returns>
    public async Task<TimeSpan?> WaitAsync(string account)
    {
        if (guard.Current.DialsPerSecond is not { } rate) return TimeSpan.Zero;
        if (_turns.GetOrAdd(account, _ => new Turn()).Take(clock.GetUtcNow(), TimeSpan.FromSeconds(1 / rate)) is not { } wait) return null;
        if (wait > TimeSpan.Zero) await Task.Delay(wait, clock).ConfigureAwait(false);
        return wait;
    }

    private sealed class Turn
    {
        private readonly Lock _gate = new();
        private DateTimeOffset _next;

        public TimeSpan? Take(DateTimeOffset now, TimeSpan pause)
        {
            lock (_gate)
            {
                DateTimeOffset mine = _next > now ? _next : now;
                if (mine - now > Longest) return null;
                _next = mine + pause;
                return mine - now;
            }
        }
    }
}
