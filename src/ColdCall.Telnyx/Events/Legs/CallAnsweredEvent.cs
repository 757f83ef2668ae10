using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx;

/// <summary><c>call.answered</c>: the leg was answered.</summary>
public sealed record CallAnsweredEvent : CallEvent
{
    /// <summary>When the leg began.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>What the leg is doing. Live events leave it out.</summary>
    public CallState? State { get; init; }

    /// <summary>The headers given when the leg was answered.</summary>
    [JsonConverter(typeof(LenientListConverter<ReceivedHeader>))]
    public IReadOnlyList<ReceivedHeader> CustomHeaders { get; init => field = value ?? []; } = [];

    /// <summary>The standard SIP headers that are passed on: <c>User-to-User</c> and <c>Diversion</c>.</summary>
    [JsonConverter(typeof(LenientListConverter<ReceivedHeader>))]
    public IReadOnlyList<ReceivedHeader> SipHeaders { get; init => field = value ?? []; } = [];

    /// <summary>The tags of the number that takes part.</summary>
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];
}
