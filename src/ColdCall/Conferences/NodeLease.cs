using ColdCall.Providers;
using ColdCall.Scheduling;
using ColdCall.Storage;

namespace ColdCall.Conferences;

/// <summary>
/// Says in the store that this process is alive. What a process owed whose lease has run out is taken over by the others, so a process must not send it
/// any more: it may have been paused for longer than it knows.
/// </summary>
internal sealed class NodeLease(IConferenceStore store, IIdSource ids, EngineClock clock)
{
    private const long Never = long.MinValue;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(8);

    /// <summary>The lease counts from when it was stored, its use from when it was asked for.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    // Read and written by several threads: one word, so that nobody sees half of it.
    private long _renewedAt = Never;
    private int _term;

    /// <summary>Names this process, anew at each start.</summary>
    public string Node { get; } = ids.NewId();

    /// <summary>Counts how often the lease was lost. What was decided in one term may not be sent in another.</summary>
    public int Term => Volatile.Read(ref _term);

    /// <summary>Whether it is time to renew it.</summary>
    public bool IsDue => Age is not { } age || age >= Pause;

    /// <summary>How long ago it was renewed; null if it never was.</summary>
    private TimeSpan? Age => Volatile.Read(ref _renewedAt) is var renewed && renewed == Never ? null : clock.GetElapsedTime(renewed);

    /// <summary>Renews the lease.</summary>
    /// <returns>The processes that are alive.</returns>
    public async Task<IReadOnlyList<string>> RenewAsync(CancellationToken cancellationToken)
    {
        long asked = clock.GetTimestamp();
        LeaseRenewal renewal = await store.RenewLeaseAsync(Node, Length, cancellationToken).ConfigureAwait(false);
        if (!renewal.Kept) Interlocked.Increment(ref _term);
        Volatile.Write(ref _renewedAt, asked);
        return renewal.Alive;
    }

    public async Task EndAsync(CancellationToken cancellationToken) => await store.EndLeaseAsync(Node, cancellationToken).ConfigureAwait(false);

    /// <summary>Whether nobody can have taken over what this process decided in a term. By the clock that never jumps; when that says too long, the store knows.</summary>
    public async Task<bool> HoldsSinceAsync(int term)
    {
        if (Age < Length - Margin) return Term == term;
        try
        {
            await RenewAsync(CancellationToken.None).ConfigureAwait(false);
            return Term == term;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    /// <summary>What shows people out, silences them or only reads is sent whoever else may send it too.</summary>
    public static bool IsNeededFor(ProviderCommand command) =>
        command is not (HangUpCommand or EndConferenceCommand or SetMutedCommand or SetOnHoldCommand or SetSupervisionCommand or ListLegsCommand or ListRecordingsCommand or FindConferenceCommand);
}
