using ColdCall.Conferences;
using ColdCall.Providers;
using ColdCall.Storage;
using ColdCall.Tags;

namespace ColdCall.Reconciling;

/// <summary>Tells our legs from those of others on the same account. Nothing else may ever be ended because of a list.</summary>
internal sealed class OwnLegs(IConferenceStore store, TagCodec tags)
{
    /// <summary>Ours is what carries our tag, and what our store knows by the provider's id.</summary>
    /// <returns>The conference that a leg belongs to, and its participant where the tag tells; null if it is not ours.</returns>
    /// <exception cref="StoreUnavailableException">It carries no tag of ours, and the store cannot say.</exception>
    public async Task<(string Conference, ParticipantId? Participant)?> FindAsync(IConferenceProvider provider, LiveLeg leg, CancellationToken cancellationToken)
    {
        if (tags.Verify(leg.Tag) is { } participant) return (participant.Conference.Value, participant);
        string key = IndexKeys.Leg(ProviderDirectory.KeyOf(provider.Name, provider.Account), leg.LegId);
        return await store.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } conference ? (conference, null) : null;
    }

    /// <summary>Whether it carries our tag: what can be told without the store.</summary>
    public bool AreTagged(LiveLeg leg) => tags.Verify(leg.Tag) is not null;
}
