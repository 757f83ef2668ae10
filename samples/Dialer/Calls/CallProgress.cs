using ColdCall;
using Dialer.Data;

namespace Dialer.Calls;

/// <summary>Told by ColdCall what happens, it keeps the call's record, and does what this application wants to follow.</summary>
internal sealed class CallProgress(CallJournal journal, CallStarter starter, IConferenceDialer dialer, TimeProvider clock) : IConferenceEvents
{
    public ValueTask OnParticipantUnconfirmedAsync(ParticipantUnconfirmed unconfirmed, CancellationToken cancellationToken) => RecordAsync(unconfirmed);

    public ValueTask OnParticipantRingingAsync(ParticipantRinging ringing, CancellationToken cancellationToken) => RecordAsync(ringing);

    public ValueTask OnParticipantAnsweredAsync(ParticipantAnswered answered, CancellationToken cancellationToken) => RecordAsync(answered);

    public ValueTask OnParticipantJoinedAsync(ParticipantJoined joined, CancellationToken cancellationToken) => RecordAsync(joined);

    public ValueTask OnParticipantMuteChangedAsync(ParticipantMuteChanged changed, CancellationToken cancellationToken) => RecordAsync(changed);

    public ValueTask OnParticipantHoldChangedAsync(ParticipantHoldChanged changed, CancellationToken cancellationToken) => RecordAsync(changed);

    public ValueTask OnParticipantLeftAsync(ParticipantLeft left, CancellationToken cancellationToken) => RecordAsync(left);

    public async ValueTask OnParticipantEndedAsync(ParticipantEnded ended, CancellationToken cancellationToken)
    {
        Participant participant = ended.Participant;
        if (LegKey.Parse(participant.Key) is not { } leg) return;
        if (leg.Role == LegRole.Agent && await MayComeAsync(leg, participant, cancellationToken))
        {
            await RingAgainAsync(leg, cancellationToken);
            return;
        }

        Call? call = await journal.ChangeAsync(leg.Call, call =>
        {
            if (IsOutdated(call, leg)) return;
            LegFacts.Take(call, leg, participant);
            CallCause? cause = leg.Role == LegRole.Lead
                ? CauseWords.OfLead(participant.Cause)
                : CauseWords.OfAgent(participant.Cause, participant.JoinedAt is not null);
            if (cause is { } known) call.Blame(known, detail: participant.CauseDetail);
        });

        // Whoever joined takes the conference along; whoever never did leaves the other one waiting.
        if (call is { EndedAt: null, Cause: not null }) await dialer.EndAsync(participant.Conference, cancellationToken);
    }

    public async ValueTask OnConferenceEndedAsync(ConferenceEnded ended, CancellationToken cancellationToken)
    {
        string conference = ended.Conference.Value;
        if (await journal.FindAsync(call => call.ConferenceId == conference, cancellationToken) is { } found)
            await journal.ChangeAsync(found.Id, call => call.End(CauseWords.Of(ended.Cause), ended.OccurredAt, TextOf(ended.Cause)));
    }

    private static string? TextOf(ConferenceEndCause cause) =>
        cause == ConferenceEndCause.Shutdown ? "The call was interrupted: the application was stopped." : null;

    private static bool IsOutdated(Call call, LegKey leg) => leg.Attempt < (leg.Role == LegRole.Agent ? call.Agent : call.Lead).Attempt;

    private async ValueTask RecordAsync(ParticipantEvent told)
    {
        if (LegKey.Parse(told.Participant.Key) is { } leg) await journal.ChangeAsync(leg.Call, call => LegFacts.Take(call, leg, told.Participant));
    }

    /// <summary>An agent who cannot be reached has no page open yet, and may still open one.</summary>
    private async Task<bool> MayComeAsync(LegKey leg, Participant participant, CancellationToken cancellationToken) =>
        participant is { Cause: ParticipantEndCause.Unreachable, JoinedAt: null }
        && await journal.FindAsync(leg.Call, cancellationToken) is { EndedAt: null, Cause: null } call
        && !IsOutdated(call, leg)
        && clock.GetUtcNow() + CallLimits.NextTry < call.CreatedAt + CallLimits.Agent;

    private async Task RingAgainAsync(LegKey leg, CancellationToken cancellationToken)
    {
        int attempt = leg.Attempt + 1;
        await journal.ChangeAsync(leg.Call, call =>
        {
            call.Agent.Restart(attempt);
            call.Lead.Restart(attempt);
        });
        await Task.Delay(CallLimits.NextTry, clock, cancellationToken);
        await starter.RingAsync(leg.Call, attempt);
    }
}
