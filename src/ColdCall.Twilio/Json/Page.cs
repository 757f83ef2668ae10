using System.Text.Json.Serialization;

namespace ColdCall.Twilio.Json;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
internal abstract record Page<T> where T : class
{
    /// <summary>What is listed; null where the answer has no list.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<T?>? Items { get; }

    /// <summary>The address of the next page, usually without a host; empty or null on the last one.</summary>
    public string? NextPageUri { get; init; }
}
