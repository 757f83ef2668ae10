using System.Text.Json.Serialization;

namespace ColdCall.Tests.StateMachine;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Conference))]
internal sealed partial class TestJsonContext : JsonSerializerContext;
