using Dialer.Calls;

namespace Dialer.Data;

/// <summary>One side of a call.</summary>
internal sealed class Party
{
    /// <summary>Which try of ringing this side the rest belongs to, from 1; 0 before the first.</summary>
    public int Attempt { get; set; }

    /// <summary>The engine's id of the participant; null until it is dialed.</summary>
    public string? Participant { get; set; }

    /// <summary>The provider's id of the leg; null until it is known.</summary>
    public string? LegId { get; set; }

    public PartyState State { get; set; }

    public bool Muted { get; set; }

    public bool Hold { get; set; }

    public DateTimeOffset? JoinedAt { get; set; }

    /// <summary>Forgets the last try for the next one.</summary>
    public void Restart(int attempt)
    {
        if (attempt <= Attempt) return;
        Attempt = attempt;
        Participant = null;
        LegId = null;
        State = PartyState.Waiting;
        Muted = false;
        Hold = false;
    }
}
