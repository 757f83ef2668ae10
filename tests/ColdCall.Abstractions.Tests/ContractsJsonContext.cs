using System.Text.Json.Serialization;

namespace ColdCall.Tests;

[JsonSerializable(typeof(PhoneNumber))]
[JsonSerializable(typeof(ConferenceId))]
[JsonSerializable(typeof(ParticipantId))]
[JsonSerializable(typeof(Destination))]
[JsonSerializable(typeof(ConferenceEvent))]
internal sealed partial class ContractsJsonContext : JsonSerializerContext;
