using Dialer.Data;

namespace Dialer.Calls;

/// <summary>How a call stands, with those who are in it.</summary>
internal sealed record StatusAnswer
{
    public required string ConferenceSid { get; init; }

    public required string ConferenceId { get; init; }

    public required string Status { get; init; }

    public required int ParticipantCount { get; init; }

    /// <summary>Whole seconds since the lead joined; 0 before.</summary>
    public required long Duration { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required IReadOnlyList<StatusParticipant> Participants { get; init; }

    public static StatusAnswer Of(Call call, DateTimeOffset now)
    {
        StatusParticipant[] present = [.. Present(call)];
        return new StatusAnswer
        {
            ConferenceSid = call.Id,
            ConferenceId = call.Id,
            Status = CallView.StatusOf(call),
            ParticipantCount = present.Length,
            Duration = call.Lead.JoinedAt is { } answered ? Math.Max(0, (long)((call.EndedAt ?? now) - answered).TotalSeconds) : 0,
            CreatedAt = call.CreatedAt,
            StartedAt = call.StartedAt,
            EndedAt = call.EndedAt,
            Participants = present,
        };
    }

    private static IEnumerable<StatusParticipant> Present(Call call) =>
        from side in new[] { (Role: LegRole.Agent, Party: call.Agent), (Role: LegRole.Lead, Party: call.Lead) }
        where side.Party.State == PartyState.Joined
        select new StatusParticipant(new LegKey(call.Id, side.Role, 1).ToString(), side.Party.LegId, side.Party.Muted, side.Party.Hold, side.Party.JoinedAt);
}
