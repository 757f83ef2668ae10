using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Conferences;

internal sealed partial class ConferenceDialer
{
    public Task<int> StopEverythingAsync(CancellationToken cancellationToken = default) => stopEverything.RunAsync(cancellationToken);

    /// <summary>Ends a conference whose state cannot be used, by what the provider itself shows of it.</summary>
    private async Task EndAtProviderAsync(ConferenceRecord state, CancellationToken cancellationToken)
    {
        IConferenceProvider provider = providers.Get(state.Provider, state.Account);
        HashSet<string> known = [.. state.Participants.Where(participant => participant.LegId is not null).Select(participant => participant.LegId!)];
        await foreach (LiveLeg leg in provider.ListAllLegsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!known.Contains(leg.LegId) && tags.Verify(leg.Tag)?.Conference.Value != state.Id) continue;
            await provider.HangUpAsync(new HangUpCommand { CommandId = ids.NewId(), LegId = leg.LegId, Answered = leg.Answered ?? false }, cancellationToken).ConfigureAwait(false);
        }

        await processor.FreeNamesAsync(state.Id, cancellationToken).ConfigureAwait(false);
    }
}
