using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx;

/// <summary><c>call.initiated</c>: there is a new leg. It comes for incoming legs, and for legs that we dialed: then it begins to ring.</summary>
public sealed record CallInitiatedEvent : CallEvent
{
    /// <summary>Which way the leg was made.</summary>
    public CallDirection? Direction { get; init; }

    /// <summary>What the leg is doing: <c>parked</c> waits for a command.</summary>
    public CallState? State { get; init; }

    /// <summary>When the leg began.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The name shown for the caller.</summary>
    public string? CallerIdName { get; init; }

    /// <summary>What screening says of the caller, for example <c>spam_likely</c>; null where it is told in another shape.</summary>
    public string? CallScreeningResult { get; init; }

    /// <summary>How far the caller's carrier vouches for the number, by SHAKEN/STIR: <c>A</c>, <c>B</c> or <c>C</c>.</summary>
    public string? ShakenStirAttestation { get; init; }

    /// <summary>Whether that attestation was checked and found genuine.</summary>
    public bool? ShakenStirValidated { get; init; }

    /// <summary>The codecs that the connection allows, separated by commas.</summary>
    public string? ConnectionCodecs { get; init; }

    /// <summary>The codecs that the caller offers, separated by commas.</summary>
    public string? OfferedCodecs { get; init; }

    /// <summary>The SIP headers beginning with <c>X-</c> that came with the call, those of a browser among them. Whoever calls writes them: do not trust them.</summary>
    [JsonConverter(typeof(LenientListConverter<ReceivedHeader>))]
    public IReadOnlyList<ReceivedHeader> CustomHeaders { get; init => field = value ?? []; } = [];

    /// <summary>The standard SIP headers that are passed on: <c>User-to-User</c> and <c>Diversion</c>.</summary>
    [JsonConverter(typeof(LenientListConverter<ReceivedHeader>))]
    public IReadOnlyList<ReceivedHeader> SipHeaders { get; init => field = value ?? []; } = [];

    /// <summary>The tags of the number that takes part.</summary>
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];
}
