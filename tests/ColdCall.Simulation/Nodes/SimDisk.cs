using ColdCall.Simulation.Checking;
using ColdCall.Simulation.Running;
using ColdCall.Storage;

namespace ColdCall.Simulation.Nodes;

/// <summary>What is stored, for all processes and across their deaths. Linearisable: every operation happens at one instant.</summary>
internal sealed class SimDisk(SimLoop loop, Checker checker)
{
    public InMemoryConferenceStore Store { get; } = new(new SimTime(loop, World.Forever, () => TimeSpan.Zero));

    public async ValueTask<SaveResult> SaveAsync(ConferenceSave save)
    {
        SaveResult result = await Store.SaveAsync(save).ConfigureAwait(false);
        checker.Saved(save, result.Status);
        return result;
    }

    public async ValueTask<bool> AppendAsync(string eventKey, InboxEntry entry)
    {
        bool isNew = await Store.AppendInboxAsync(eventKey, entry).ConfigureAwait(false);
        checker.Appended(eventKey, entry, isNew);
        return isNew;
    }

    public async ValueTask UpdateAsync(InboxEntry entry)
    {
        await Store.UpdateInboxAsync(entry).ConfigureAwait(false);
        checker.Updated(entry);
    }

    public async ValueTask ParkAsync(ParkedEvent parked)
    {
        await Store.ParkAsync(parked).ConfigureAwait(false);
        checker.Parked(parked);
    }

    public async ValueTask UnparkAsync(string eventKey)
    {
        await Store.UnparkAsync(eventKey).ConfigureAwait(false);
        checker.Unparked(eventKey);
    }
}
