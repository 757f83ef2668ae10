using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>Makes the requests of calls: those with a body out of JSON that the document describes, those with a query with everything set or nothing.</summary>
/// <param name="sample">The JSON; null for none.</param>
/// <param name="everything">Which of several alternatives is set in a query; null sets nothing at all.</param>
internal sealed class Filler(JsonNode? sample, int? everything = null)
{
    private static readonly OccurrenceFilter[] Times =
    [
        OccurrenceFilter.At(DateTimeOffset.UnixEpoch), OccurrenceFilter.After(DateTimeOffset.UnixEpoch), OccurrenceFilter.From(DateTimeOffset.UnixEpoch),
        OccurrenceFilter.Before(DateTimeOffset.UnixEpoch), OccurrenceFilter.UpTo(DateTimeOffset.UnixEpoch),
    ];

    /// <summary>In how many ways everything can be set, so that all alternatives occur.</summary>
    public static int Alternatives => Times.Length;

    /// <summary>Whether the JSON has a member: some operations are several members of our client.</summary>
    public bool Has(string member) => sample?[member] is not null;

    public T Of<T>() where T : class =>
        (T)(JsonSerializer.Deserialize(sample ?? new JsonObject(), WireJson.Context.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in TelnyxJson."))
            ?? throw new InvalidOperationException("The sample is null."));

    /// <summary>A request for a query with every member set; null where nothing is to be set.</summary>
    public T? Query<T>() where T : class, new()
    {
        if (everything is not { } alternative) return null;
        var request = new T();
        foreach (PropertyInfo member in typeof(T).GetProperties().Where(member => member.CanWrite)) member.SetValue(request, ValueOf(member.PropertyType, alternative));
        return request;
    }

    private static object ValueOf(Type type, int alternative)
    {
        Type held = Nullable.GetUnderlyingType(type) ?? type;
        if (held == typeof(string)) return "text";
        if (held == typeof(bool)) return true;
        if (held == typeof(DateTimeOffset)) return DateTimeOffset.UnixEpoch;
        return held == typeof(OccurrenceFilter) ? Times[alternative] : Activator.CreateInstance(held, "text")!;
    }
}
