namespace ColdCall.Telnyx.Json;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed record ListAnswer<T> where T : class
{
    /// <summary>What is listed: empty for an explicit null, and null only where the answer has no such member at all.</summary>
    public IReadOnlyList<T?>? Data { get; set => field = value ?? []; }

    public PageInfo? Meta { get; init; }
}
