using System.Text.Json;
using System.Text.Json.Serialization;

namespace ColdCall.Providers;

/// <summary>Something a provider told, in the words that all providers share.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(LegRinging), "leg_ringing")]
[JsonDerivedType(typeof(LegAnswered), "leg_answered")]
[JsonDerivedType(typeof(LegAnswererDetected), "leg_answerer_detected")]
[JsonDerivedType(typeof(LegGreetingEnded), "leg_greeting_ended")]
[JsonDerivedType(typeof(LegJoined), "leg_joined")]
[JsonDerivedType(typeof(LegLeft), "leg_left")]
[JsonDerivedType(typeof(LegEnded), "leg_ended")]
[JsonDerivedType(typeof(ProviderConferenceStarted), "conference_started")]
[JsonDerivedType(typeof(ProviderConferenceEnded), "conference_ended")]
[JsonDerivedType(typeof(LegArrived), "leg_arrived")]
[JsonDerivedType(typeof(ProviderRecordingSaved), "recording_saved")]
[JsonDerivedType(typeof(UnrecognizedEvent), "unrecognized")]
public abstract record ProviderEvent
{
    /// <summary>The same for every delivery of one event, and for no other event of this account: how duplicates are known.</summary>
    public required string EventKey { get; init; }

    /// <summary>The provider's name of the type, for example <c>call.answered</c>.</summary>
    public required string EventType { get; init; }

    /// <summary>When it happened, by the provider's clock; null if it did not say.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>
    /// The tag given at a dial, if the event carries one: that of its own leg, but for an event of a conference that of the leg the conference
    /// was made from. Not trusted before its signature is checked.
    /// </summary>
    public string? Tag { get; init; }

    /// <summary>The provider's id of the leg; null if the event names none.</summary>
    public string? LegId { get; init; }

    /// <summary>The provider's id of the conference; null if the event names none.</summary>
    public string? ConferenceId { get; init; }

    /// <summary>The event as it was sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }
}
