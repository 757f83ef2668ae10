using System.Text.Json;
using System.Text.Json.Serialization;

namespace ColdCall;

/// <summary>
/// A leg that nobody of us dialed waits at the provider to be answered: a browser that dials by itself into call parking, or a phone that calls one of the
/// account's numbers. <see cref="IConferenceDialer.AnswerAsync"/> takes it into a conference, <see cref="IConferenceDialer.RejectAsync"/> ends it.
/// </summary>
/// <remarks>
/// Telnyx: <c>call.initiated</c> with the state <c>parked</c>; everything in it was said by the other side, so prove who it is before answering.
/// Twilio: the request for the voice URL; the identity of a browser in <see cref="From"/> is proven by its token, all else was said by the other side.
/// </remarks>
public sealed record IncomingLeg : ConferenceEvent
{
    /// <summary>The provider, for example <c>telnyx</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The account at that provider; empty for the default one.</summary>
    public string Account { get; init; } = "";

    /// <summary>The provider's id of the leg.</summary>
    public required string LegId { get; init; }

    /// <summary>Who calls: a number, a SIP address, or at Twilio <c>client:</c> and the identity of a browser; null if the provider did not say.</summary>
    public string? From { get; init; }

    /// <summary>What was dialed; null if the provider did not say. A browser may have put anything there.</summary>
    public string? To { get; init; }

    /// <summary>
    /// The headers that came with the call, by name without regard to case; a browser's page sets those that begin with <c>X-</c>. Twilio: what the
    /// browser's page gave along, by any names.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; init => field = new Dictionary<string, string>(value, StringComparer.OrdinalIgnoreCase); }
        = new Dictionary<string, string>();

    /// <summary>The event as the provider sent it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }

    /// <summary>The name of the type and the id: the other members hold numbers and words of strangers that belong into no log.</summary>
    public override string ToString() => $"{nameof(IncomingLeg)} {LegId}";
}
