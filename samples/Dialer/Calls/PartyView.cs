using Dialer.Data;

namespace Dialer.Calls;

/// <summary>One side of a call, as the page sees it.</summary>
internal sealed record PartyView(string ParticipantSid, string? LegId, PartyState State, bool Muted, bool Hold)
{
    /// <returns>The side, or null while nobody is named for it.</returns>
    public static PartyView? Of(Call call, LegRole role)
    {
        if (role == LegRole.Agent && call.ClientId is null) return null;
        Party party = role == LegRole.Agent ? call.Agent : call.Lead;
        return new PartyView(new LegKey(call.Id, role, 1).ToString(), party.LegId, party.State, party.Muted, party.Hold);
    }
}
