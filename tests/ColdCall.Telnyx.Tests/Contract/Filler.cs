using System.Text.Json;
using System.Text.Json.Nodes;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>Makes the request of a call out of JSON that the document describes.</summary>
internal sealed class Filler(JsonNode? sample)
{
    /// <summary>Whether the JSON has a member: some operations are several members of our client.</summary>
    public bool Has(string member) => sample?[member] is not null;

    public T Of<T>() where T : class =>
        (T)(JsonSerializer.Deserialize(sample ?? new JsonObject(), WireJson.Context.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in TelnyxJson."))
            ?? throw new InvalidOperationException("The sample is null."));
}
