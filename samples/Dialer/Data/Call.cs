using Dialer.Calls;

namespace Dialer.Data;

/// <summary>One call: of an agent, to a lead.</summary>
internal sealed class Call
{
    public required string Id { get; init; }

    /// <summary>The caller's own name for the request that made it; null if it gave none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>What that request asked for, to tell a repeated request from another one with the same name.</summary>
    public string? Fingerprint { get; init; }

    public string? ContactId { get; init; }

    public Contact? Contact { get; init; }

    /// <summary>The agent; null until one is named.</summary>
    public string? ClientId { get; set; }

    public required string ToPhone { get; init; }

    public required string FromPhone { get; init; }

    public required string Provider { get; init; }

    /// <summary>The engine's id of the conference; null until somebody is dialed.</summary>
    public string? ConferenceId { get; set; }

    /// <summary>Why it ends or has ended: the first reason that became known.</summary>
    public CallCause? Cause { get; private set; }

    /// <summary>The cause in words for a person.</summary>
    public string? CauseText { get; private set; }

    /// <summary>The provider's own words for it.</summary>
    public string? CauseDetail { get; private set; }

    public Party Agent { get; init; } = new();

    public Party Lead { get; init; } = new();

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public CallOutcome? Outcome { get; set; }

    public string Notes { get; set; } = "";

    /// <summary>Grows with every change, so that whoever gets two views knows the newer one.</summary>
    public long Version { get; set; } = 1;

    public CallState State => this switch
    {
        { EndedAt: not null } => CallState.Ended,
        { Cause: not null } or { Lead.State: PartyState.Ended } => CallState.Ending,
        { Lead.State: PartyState.Joined } => CallState.Connected,
        { Lead.State: PartyState.Ringing or PartyState.Answered } => CallState.Ringing,
        { Lead.State: PartyState.Dialing } => CallState.Dialing,
        _ => CallState.CallingAgent,
    };

    public DateTimeOffset? StartedAt => Agent.JoinedAt is { } agent && Lead.JoinedAt is { } lead ? (agent < lead ? agent : lead) : Agent.JoinedAt ?? Lead.JoinedAt;

    /// <summary>How long agent and lead could talk; null if they never could, or still do.</summary>
    public TimeSpan? Duration => Lead.JoinedAt is { } answered && EndedAt is { } ended ? (ended > answered ? ended - answered : TimeSpan.Zero) : null;

    /// <summary>The first reason stands: what follows from it must not hide it.</summary>
    public void Blame(CallCause cause, string? text = null, string? detail = null)
    {
        if (Cause is not null) return;
        Cause = cause;
        CauseText = text ?? CauseWords.For(cause);
        CauseDetail = detail;
    }

    public void End(CallCause cause, DateTimeOffset at, string? text = null, string? detail = null)
    {
        if (EndedAt is not null) return;
        Blame(cause, text, detail);
        EndedAt = at > CreatedAt ? at : CreatedAt;
        Agent.State = PartyState.Ended;
        Lead.State = PartyState.Ended;
    }
}
