using ColdCall;
using Dialer.Data;

namespace Dialer.Calls;

/// <summary>Takes what is known of a leg into its call. The same fact twice, or an older one later, changes nothing.</summary>
internal static class LegFacts
{
    public static void Take(Call call, LegKey leg, Participant participant)
    {
        if (call.EndedAt is not null) return;
        Party party = leg.Role == LegRole.Agent ? call.Agent : call.Lead;
        party.Restart(leg.Attempt);
        if (leg.Attempt < party.Attempt) return;
        party.Participant = participant.Id.Value;
        party.LegId = participant.LegId ?? party.LegId;
        party.Muted = participant.Muted;
        party.Hold = participant.OnHold;
        party.JoinedAt ??= participant.JoinedAt;
        PartyState state = StateOf(participant);
        if (state > party.State) party.State = state;
    }

    private static PartyState StateOf(Participant participant) => participant.State switch
    {
        // The agent may still come, and then the lead is dialed anew: it has not had its turn.
        ParticipantState.Waiting => PartyState.Waiting,
        ParticipantState.Ended when participant.Cause == ParticipantEndCause.PrerequisiteEnded => PartyState.Waiting,
        ParticipantState.Dialing or ParticipantState.Unconfirmed => PartyState.Dialing,
        ParticipantState.Ringing => PartyState.Ringing,
        ParticipantState.Answered => PartyState.Answered,
        ParticipantState.Joined => PartyState.Joined,
        _ => PartyState.Ended,
    };
}
