using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Conferences;

internal sealed partial class ConferenceDialer
{
    public async Task<int> StopEverythingAsync(CancellationToken cancellationToken = default)
    {
        int ended = 0;
        ProviderException? failure = null;
        foreach (IConferenceProvider provider in providers.All)
        {
            await foreach (LiveLeg leg in provider.ListAllLegsAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!await IsOursAsync(provider, leg, cancellationToken).ConfigureAwait(false)) continue;
                try
                {
                    await HangUpAtProviderAsync(provider, leg.LegId, cancellationToken).ConfigureAwait(false);
                    ended++;
                }
                catch (ProviderException fault)
                {
                    // One leg that cannot be ended must not keep the others up; the caller hears of it when all have been tried.
                    failure = fault;
                }
            }
        }

        return failure is null ? ended : throw failure;
    }

    /// <summary>Ours is what carries our tag, and what our store knows by the provider's id. A store that is down takes nothing away from the tag.</summary>
    private async Task<bool> IsOursAsync(IConferenceProvider provider, LiveLeg leg, CancellationToken cancellationToken)
    {
        if (tags.Verify(leg.Tag) is not null) return true;
        try
        {
            string key = IndexKeys.Leg(ProviderDirectory.KeyOf(provider.Name, provider.Account), leg.LegId);
            return await store.FindAsync(key, cancellationToken).ConfigureAwait(false) is not null;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Ends a conference whose state cannot be used, by what the provider itself shows of it.</summary>
    private async Task EndAtProviderAsync(ConferenceRecord state, CancellationToken cancellationToken)
    {
        IConferenceProvider provider = providers.Get(state.Provider, state.Account);
        HashSet<string> known = [.. state.Participants.Where(participant => participant.LegId is not null).Select(participant => participant.LegId!)];
        await foreach (LiveLeg leg in provider.ListAllLegsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (known.Contains(leg.LegId) || tags.Verify(leg.Tag)?.Conference.Value == state.Id)
                await HangUpAtProviderAsync(provider, leg.LegId, cancellationToken).ConfigureAwait(false);
        }

        await processor.FreeNumbersAsync(state.Id, cancellationToken).ConfigureAwait(false);
    }

    private async Task HangUpAtProviderAsync(IConferenceProvider provider, string legId, CancellationToken cancellationToken) =>
        await provider.HangUpAsync(new HangUpCommand { CommandId = ids.NewId(), LegId = legId }, cancellationToken).ConfigureAwait(false);
}
