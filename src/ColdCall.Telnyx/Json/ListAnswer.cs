namespace ColdCall.Telnyx.Json;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed record ListAnswer<T> where T : class
{
    public IReadOnlyList<T> Data { get; init => field = value ?? []; } = [];

    public PageInfo? Meta { get; init; }
}
