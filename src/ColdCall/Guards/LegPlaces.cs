using ColdCall.Conferences;
using ColdCall.StateMachine;
using ColdCall.Storage;

namespace ColdCall.Guards;

/// <summary>
/// Finds a place for one more leg within the limits. Places are numbered and reserved in the save that makes the participant: two who see the same
/// place free do not both get it.
/// </summary>
internal sealed class LegPlaces(IConferenceStore store, GuardSettings guard)
{
    /// <summary>Places that were free a moment ago; none where there is no limit.</summary>
    /// <exception cref="TooManyLegsException">All are taken.</exception>
    public async Task<IReadOnlyList<string>> FindAsync(ConferenceRecord state, CancellationToken cancellationToken)
    {
        GuardOptions limits = guard.Current;
        List<string> found = [];
        string account = ProviderDirectory.KeyOf(state.Provider, state.Account);
        if (limits.MaxLegs is { } most) found.Add(await FindAsync($"leg of {account}", account, "ColdCall:Guard:MaxLegs", most, cancellationToken).ConfigureAwait(false));
        if (limits.MaxLegsPerAgent is { } own && state.Agent is { } agent)
            found.Add(await FindAsync($"leg for {agent}", $"Agent {agent}", "ColdCall:Guard:MaxLegsPerAgent", own, cancellationToken).ConfigureAwait(false));
        return found;
    }

    private async Task<string> FindAsync(string name, string whose, string setting, int limit, CancellationToken cancellationToken)
    {
        for (int place = 1; place <= limit; place++)
        {
            string candidate = $"{name} {place}";
            if (await store.FindHolderAsync(candidate, cancellationToken).ConfigureAwait(false) is null) return candidate;
        }

        throw new TooManyLegsException(setting, whose, limit);
    }
}
