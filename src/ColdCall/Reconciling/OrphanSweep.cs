using ColdCall.Conferences;
using ColdCall.Providers;
using ColdCall.Scheduling;
using ColdCall.StateMachine;
using ColdCall.Telemetry;
using Microsoft.Extensions.Logging;

namespace ColdCall.Reconciling;

/// <summary>
/// Ends legs of ours that nobody here knows or wants: those of a dial that was given up before it rang, second ones of one intent, and those of
/// conferences that are forgotten. A leg counts as one at the second look, because lists and events do not come at the same time.
/// </summary>
internal sealed partial class OrphanSweep(
    ConferenceProcessor processor, ProviderDirectory providers, OwnLegs own, IIdSource ids, EngineTelemetry telemetry, EngineClock clock, ILogger<OrphanSweep> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private readonly HashSet<(string Account, string LegId)> _suspects = [];
    private long? _lastAt;
    private volatile bool _isRunning;

    /// <summary>Whether it is time to look again, and nobody is at it.</summary>
    public bool IsDue => !_isRunning && (_lastAt is not { } last || clock.GetElapsedTime(last) >= Interval);

    /// <summary>Looks at the lists of all providers.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        (_isRunning, _lastAt) = (true, clock.GetTimestamp());
        try
        {
            foreach (IConferenceProvider provider in providers.All) await SweepAsync(provider, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _isRunning = false;
        }
    }

    private async Task SweepAsync(IConferenceProvider provider, CancellationToken cancellationToken)
    {
        string account = ProviderDirectory.KeyOf(provider.Name, provider.Account);
        try
        {
            HashSet<(string Account, string LegId)> seen = [];
            await foreach (LiveLeg leg in provider.ListAllLegsAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!await IsOrphanAsync(provider, leg, cancellationToken).ConfigureAwait(false)) continue;
                seen.Add((account, leg.LegId));
                if (_suspects.Contains((account, leg.LegId))) await EndAsync(provider, leg, cancellationToken).ConfigureAwait(false);
            }

            _suspects.RemoveWhere(suspect => suspect.Account == account);
            _suspects.UnionWith(seen);
        }
        catch (ProviderException fault)
        {
            // Without a list nothing is known of any leg; the next sweep asks again.
            LogNoList(account, fault.Message);
        }
    }

    private async Task<bool> IsOrphanAsync(IConferenceProvider provider, LiveLeg leg, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(provider, leg, cancellationToken).ConfigureAwait(false) is not (var id, var tagged)) return false;
        if (await processor.ReadAsync(id, cancellationToken).ConfigureAwait(false) is not { } conference) return true;
        if (conference.Quarantined) return false;
        ParticipantRecord? participant = tagged is { } known
            ? conference.State.Find(Inputs.NumberOf(known))
            : conference.State.Participants.FirstOrDefault(each => each.LegId == leg.LegId);
        return participant is null || IsOrphanOf(participant, leg);
    }

    /// <summary>As long as a participant's own leg counts as live, the rules see to it; and a dial whose outcome is open is settled by its conference's list.</summary>
    private static bool IsOrphanOf(ParticipantRecord participant, LiveLeg leg) =>
        participant.LegId is { } own ? own != leg.LegId || participant.LegOver : participant.Ended;

    private async Task EndAsync(IConferenceProvider provider, LiveLeg leg, CancellationToken cancellationToken)
    {
        LogOrphan(provider.Name, leg.LegId);
        try
        {
            await provider.HangUpAsync(new HangUpCommand { CommandId = ids.NewId(), LegId = leg.LegId, Answered = leg.Answered ?? false }, cancellationToken).ConfigureAwait(false);
            telemetry.OrphanEnded(provider.Name);
        }
        catch (ProviderException fault)
        {
            // It is seen again, and tried again.
            LogNotEnded(provider.Name, leg.LegId, fault.Message);
        }
    }

    [LoggerMessage(EventId = 60, Level = LogLevel.Warning, Message = "{Provider} shows leg {Leg}, which is ours and which nobody wants any more: it is hung up.")]
    private partial void LogOrphan(string provider, string leg);

    [LoggerMessage(EventId = 61, Level = LogLevel.Error, Message = "{Provider} did not hang up leg {Leg}, which nobody wants any more: {Problem}. It is tried again.")]
    private partial void LogNotEnded(string provider, string leg, string problem);

    [LoggerMessage(EventId = 62, Level = LogLevel.Warning, Message = "The live legs at {Account} cannot be listed: {Problem}")]
    private partial void LogNoList(string account, string problem);
}
