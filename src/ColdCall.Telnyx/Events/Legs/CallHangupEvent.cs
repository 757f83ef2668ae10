using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx;

/// <summary><c>call.hangup</c>: the leg has ended.</summary>
public sealed record CallHangupEvent : CallEvent
{
    /// <summary>Why.</summary>
    public HangupCause? HangupCause { get; init; }

    /// <summary>Who ended it.</summary>
    public HangupSource? HangupSource { get; init; }

    /// <summary>The SIP status as text, or <c>unspecified</c>. It is independent of <see cref="HangupCause"/> and can contradict it.</summary>
    public string? SipHangupCause { get; init; }

    /// <summary>When the leg began.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When the leg ended.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>What the leg is doing. Live events leave it out.</summary>
    public CallState? State { get; init; }

    /// <summary>How the sound was; null if nothing was measured.</summary>
    [JsonConverter(typeof(LenientObjectConverter<CallQualityStats>))]
    public CallQualityStats? CallQualityStats { get; init; }

    /// <summary>The SIP headers beginning with <c>X-</c> that came with the call, those of a browser among them. Whoever calls writes them: do not trust them.</summary>
    [JsonConverter(typeof(LenientListConverter<ReceivedHeader>))]
    public IReadOnlyList<ReceivedHeader> CustomHeaders { get; init => field = value ?? []; } = [];

    /// <summary>The standard SIP headers that are passed on: <c>User-to-User</c> and <c>Diversion</c>.</summary>
    [JsonConverter(typeof(LenientListConverter<ReceivedHeader>))]
    public IReadOnlyList<ReceivedHeader> SipHeaders { get; init => field = value ?? []; } = [];

    /// <summary>The tags of the number that takes part.</summary>
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];
}
