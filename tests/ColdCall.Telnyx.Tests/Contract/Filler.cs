using System.Text.Json;
using System.Text.Json.Nodes;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>Makes the request of a call out of JSON that the document describes.</summary>
internal sealed class Filler(JsonNode? sample)
{
    public T Of<T>() where T : class =>
        (T)(JsonSerializer.Deserialize(sample ?? new JsonObject(), WireJson.Context.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in TelnyxJson."))
            ?? throw new InvalidOperationException("The sample is null."));
}
