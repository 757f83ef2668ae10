using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Twilio.Json;

/// <summary>Everything that Twilio answers. Names are snake case, absent members are null, unknown ones are ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    MaxDepth = 32,
    Converters =
    [
        typeof(LenientStringConverter),
        typeof(LenientBooleanConverter),
        typeof(LenientIntegerConverter),
        typeof(LenientNumberConverter),
        typeof(LenientDecimalConverter),
        typeof(LenientTimeConverter),
        typeof(OpenValueConverter<CallbackMethod>),
        typeof(OpenValueConverter<CallStatus>),
        typeof(OpenValueConverter<CallDirection>),
        typeof(OpenValueConverter<ConferenceStatus>),
        typeof(OpenValueConverter<ConferenceEndReason>),
        typeof(OpenValueConverter<ParticipantStatus>),
        typeof(OpenValueConverter<RecordingStatus>),
        typeof(OpenValueConverter<RecordingSource>),
        typeof(OpenValueConverter<RecordingTrack>),
    ])]
[JsonSerializable(typeof(CallPage))]
[JsonSerializable(typeof(ConferencePage))]
[JsonSerializable(typeof(ParticipantPage))]
[JsonSerializable(typeof(RecordingPage))]
[JsonSerializable(typeof(ApplicationPage))]
[JsonSerializable(typeof(CallEventPage))]
[JsonSerializable(typeof(TwilioIceToken))]
internal sealed partial class TwilioJson : JsonSerializerContext;
