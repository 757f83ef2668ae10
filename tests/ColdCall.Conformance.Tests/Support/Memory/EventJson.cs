using System.Text.Json.Serialization;
using ColdCall.Providers;

namespace ColdCall.Conformance.Tests.Support.Memory;

/// <summary>How the switch writes its webhooks: the shared words of all providers as they are.</summary>
[JsonSerializable(typeof(ProviderEvent))]
internal sealed partial class EventJson : JsonSerializerContext;
