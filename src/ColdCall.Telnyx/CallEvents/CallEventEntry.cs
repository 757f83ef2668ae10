using System.Text.Json;

namespace ColdCall.Telnyx;

/// <summary>A command or an event of a call, as Telnyx keeps it.</summary>
public sealed record CallEventEntry
{
    /// <summary>Its name, for example <c>call.hangup</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is a command or an event.</summary>
    public CallEventType? Type { get; init; }

    /// <summary>The leg, by its own id.</summary>
    public string? CallLegId { get; init; }

    /// <summary>The session that the leg belongs to.</summary>
    public string? CallSessionId { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? EventTimestamp { get; init; }

    /// <summary>What was sent, and what became of it; it differs by name.</summary>
    public JsonElement? Metadata { get; init; }
}
