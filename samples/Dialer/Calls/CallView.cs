using Dialer.Data;

namespace Dialer.Calls;

/// <summary>A call as the page sees it.</summary>
internal sealed record CallView
{
    public required string Id { get; init; }

    public required string? ClientId { get; init; }

    public required CallContact? Contact { get; init; }

    public required string ToPhone { get; init; }

    public required string FromPhone { get; init; }

    public required string Provider { get; init; }

    public required CallState State { get; init; }

    public required string Status { get; init; }

    public required CallCause? Cause { get; init; }

    public required string? CauseText { get; init; }

    public required string? CauseDetail { get; init; }

    public required PartyView? Agent { get; init; }

    public required PartyView? Lead { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whole seconds from the lead's joining to the end.</summary>
    public required long? Duration { get; init; }

    public required CallOutcome? Outcome { get; init; }

    public required string Notes { get; init; }

    public required DateTimeOffset ServerTime { get; init; }

    public required long Version { get; init; }

    public static CallView Of(Call call, DateTimeOffset now) => new()
    {
        Id = call.Id,
        ClientId = call.ClientId,
        Contact = call.Contact is { } contact ? new CallContact(contact.Id, contact.Name, contact.Company) : null,
        ToPhone = call.ToPhone,
        FromPhone = call.FromPhone,
        Provider = call.Provider,
        State = call.State,
        Status = StatusOf(call),
        Cause = call.Cause,
        CauseText = call.CauseText,
        CauseDetail = call.CauseDetail,
        Agent = PartyView.Of(call, LegRole.Agent),
        Lead = PartyView.Of(call, LegRole.Lead),
        CreatedAt = call.CreatedAt,
        AnsweredAt = call.Lead.JoinedAt,
        EndedAt = call.EndedAt,
        Duration = (long?)call.Duration?.TotalSeconds,
        Outcome = call.Outcome,
        Notes = call.Notes,
        ServerTime = now,
        Version = call.Version,
    };

    public static string StatusOf(Call call) => call switch
    {
        { EndedAt: not null } => "completed",
        { StartedAt: not null } => "in-progress",
        _ => "init",
    };
}
