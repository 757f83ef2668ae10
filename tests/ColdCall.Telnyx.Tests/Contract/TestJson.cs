using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>What the tests write by themselves.</summary>
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class TestJson : JsonSerializerContext;
