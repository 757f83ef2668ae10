using System.Collections.Concurrent;
using ColdCall.Scheduling;

namespace ColdCall.Conferences;

/// <summary>Wakes those who wait for a conference to change. They look at the store themselves; a missed wake only costs them time.</summary>
internal sealed class ConferenceWatch(IWorkScheduler work)
{
    private readonly ConcurrentDictionary<string, WorkSignal> _signals = new(StringComparer.Ordinal);

    public void Changed(string conferenceId)
    {
        if (_signals.TryRemove(conferenceId, out WorkSignal? signal)) signal.Raise();
    }

    public Task NextChangeAsync(string conferenceId) => _signals.GetOrAdd(conferenceId, _ => new WorkSignal(work)).NextAsync();
}
