using System.Text.Json;
using ColdCall.Json;
using ColdCall.Scheduling;
using ColdCall.StateMachine;
using ColdCall.Storage;

namespace ColdCall.Conferences;

/// <summary>Load, apply, save by version: the thin shell around the state machine. It neither sends commands nor makes callbacks.</summary>
internal sealed class ConferenceProcessor(
    IConferenceStore store, ConferenceMachine machine, SerialQueues queues, LastKnown lastKnown, ConferenceWatch watch, WorkSignal signal, EngineClock clock)
{
    private const int SupportedFormat = 1;
    private static readonly TimeSpan ConflictLimit = TimeSpan.FromSeconds(1);

    /// <summary>Saves a conference that was just opened.</summary>
    /// <returns><see cref="ApplyStatus.Applied"/> or <see cref="ApplyStatus.KeyTaken"/>.</returns>
    public async Task<Applied> OpenAsync(ConferenceRecord opened, Reservation key, CancellationToken cancellationToken)
    {
        Transition transition = machine.Apply(opened, new MachineInput.TimePassed(), clock.GetUtcNow());
        ConferenceSave save = ChangeOf(null, transition) with { Reserve = [key] };
        SaveResult result = await store.SaveAsync(save, cancellationToken).ConfigureAwait(false);
        return result.Status == SaveStatus.Saved
            ? new Applied(ApplyStatus.Applied) { State = transition.State }
            : new Applied(ApplyStatus.KeyTaken) { Taken = result.Taken };
    }

    /// <summary>Applies one input to one conference, as the only one in this process, and against others by version.</summary>
    public Task<Applied> ApplyAsync(
        string id, MachineInput input, string? eventKey, IReadOnlyList<Reservation> reserve, CancellationToken cancellationToken) =>
        queues.RunAsync(id, () => ApplyAloneAsync(id, input, eventKey, reserve, cancellationToken));

    public async Task<(ConferenceRecord State, bool Quarantined)?> ReadAsync(string id, CancellationToken cancellationToken) =>
        await store.LoadAsync(id, cancellationToken).ConfigureAwait(false) is { } stored ? (Read(stored), stored.Quarantined) : null;

    /// <summary>Sets a conference aside: its inputs keep failing.</summary>
    public Task QuarantineAsync(string id, CancellationToken cancellationToken) => queues.RunAsync(id, async () =>
    {
        if (await store.LoadAsync(id, cancellationToken).ConfigureAwait(false) is not { } stored) return false;
        return (await store.SaveAsync(SameOf(stored), cancellationToken).ConfigureAwait(false)).Status == SaveStatus.Saved;
    });

    /// <summary>Frees what a conference that was set aside keeps from others: no input will do so any longer.</summary>
    public Task FreeNamesAsync(string id, CancellationToken cancellationToken) => queues.RunAsync(id, async () =>
    {
        if (await store.LoadAsync(id, cancellationToken).ConfigureAwait(false) is not { Quarantined: true } stored) return false;
        ConferenceSave save = SameOf(stored) with { Release = [.. HeldNames.Of(Read(stored))] };
        return (await store.SaveAsync(save, cancellationToken).ConfigureAwait(false)).Status == SaveStatus.Saved;
    });

    private static ConferenceSave SameOf(StoredConference stored) => new()
    {
        Id = stored.Id,
        ExpectedVersion = stored.Version,
        State = stored.State,
        Live = stored.Live,
        Quarantined = true,
    };

    private async Task<Applied> ApplyAloneAsync(string id, MachineInput input, string? eventKey, IReadOnlyList<Reservation> reserve, CancellationToken cancellationToken)
    {
        long start = clock.GetTimestamp();
        while (true)
        {
            if (await store.LoadAsync(id, cancellationToken).ConfigureAwait(false) is not { } stored) return new Applied(ApplyStatus.NotFound);
            ConferenceRecord before = Read(stored);
            if (stored.Quarantined) return new Applied(ApplyStatus.Quarantined) { State = before };
            Transition transition = machine.Apply(before, input, clock.GetUtcNow());
            if (transition.Refused) return new Applied(ApplyStatus.Refused) { State = before };

            ConferenceSave save = ChangeOf(before, transition) with
            {
                ExpectedVersion = stored.Version,
                EventKeys = eventKey is null ? [] : [eventKey],
                Reserve = [.. reserve, .. HeldNames.Taken(before, transition.State)],
            };

            // From here on the caller's cancellation no longer counts: what is saved has commands to be sent.
            SaveResult result = await store.SaveAsync(save, CancellationToken.None).ConfigureAwait(false);
            switch (result.Status)
            {
                case SaveStatus.Saved:
                    lastKnown.Keep(transition.State);
                    watch.Changed(id);
                    if (transition.Callbacks.Count > 0) signal.Raise();
                    return new Applied(ApplyStatus.Applied) { State = transition.State, Commands = transition.Commands };
                case SaveStatus.DuplicateEvent:
                    return new Applied(ApplyStatus.Duplicate) { State = before };
                case SaveStatus.ReservationTaken:
                    return new Applied(ApplyStatus.KeyTaken) { State = before, Taken = result.Taken };
                default:
                    if (clock.GetElapsedTime(start) > ConflictLimit)
                        throw new StoreUnavailableException($"Conference {id} was changed by others for longer than {ConflictLimit.TotalSeconds} s.");
                    break;
            }
        }
    }

    private static ConferenceRecord Read(StoredConference stored)
    {
        ConferenceRecord record = JsonSerializer.Deserialize(stored.State.Span, EngineJsonContext.Default.ConferenceRecord)!;
        return record.Format <= SupportedFormat
            ? record
            : throw new StoreUnavailableException($"Conference {record.Id} was written by a newer version (format {record.Format}; this one reads up to {SupportedFormat}).");
    }

    private static ConferenceSave ChangeOf(ConferenceRecord? before, Transition transition)
    {
        ConferenceRecord after = transition.State;
        IReadOnlyList<OwedCommand> owedBefore = before?.Owed ?? [];
        return new ConferenceSave
        {
            Id = after.Id,
            ExpectedVersion = 0,
            State = JsonSerializer.SerializeToUtf8Bytes(after, EngineJsonContext.Default.ConferenceRecord),
            NextDue = transition.NextDue,
            Live = after.EndedAt is null || after.Participants.Any(participant => participant.HasLiveLeg),
            Release = [.. HeldNames.Freed(before, after)],
            IndexKeys = [.. IndexKeys.Of(after).Except(before is null ? [] : IndexKeys.Of(before))],
            Inbox = [.. transition.Callbacks.Select(callback => new InboxEntry
            {
                Stream = after.Id,
                Sequence = callback.Sequence,
                Payload = JsonSerializer.SerializeToUtf8Bytes(callback, EngineJsonContext.Default.ConferenceEvent),
            })],
            Outbox = [.. after.Owed.Except(owedBefore).Select(owed => new OutboxEntry
            {
                CommandId = owed.Command.CommandId,
                Payload = JsonSerializer.SerializeToUtf8Bytes(owed.Command, EngineJsonContext.Default.ProviderCommand),

                // Whoever saved this sends it. What can ring is claimed by that once and for all.
                Claimed = owed.Command is Providers.DialCommand,
                Owner = owed.Owner,
            })],
            OutboxDone = [.. owedBefore.Select(owed => owed.Command.CommandId).Except(after.Owed.Select(owed => owed.Command.CommandId))],
        };
    }
}
