using System.Text.Json.Serialization;
using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Json;

/// <summary>How the engine writes what it hands to a store.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConferenceRecord))]
[JsonSerializable(typeof(ConferenceEvent))]
[JsonSerializable(typeof(ProviderCommand))]
[JsonSerializable(typeof(RoutedEvent))]
internal sealed partial class EngineJsonContext : JsonSerializerContext;
