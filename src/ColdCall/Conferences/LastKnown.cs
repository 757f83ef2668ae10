using System.Collections.Concurrent;
using ColdCall.StateMachine;

namespace ColdCall.Conferences;

/// <summary>
/// The conferences with live legs as this process last saved them: what is left to go by while the store is down. Nothing is decided by it otherwise.
/// </summary>
internal sealed class LastKnown
{
    private readonly ConcurrentDictionary<string, ConferenceRecord> _states = new(StringComparer.Ordinal);

    public void Keep(ConferenceRecord state)
    {
        if (state.Participants.Any(participant => participant.HasLiveLeg)) _states[state.Id] = state;
        else _states.TryRemove(state.Id, out _);
    }

    public ConferenceRecord? Find(string id) => _states.GetValueOrDefault(id);
}
