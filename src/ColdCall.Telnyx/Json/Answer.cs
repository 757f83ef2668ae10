namespace ColdCall.Telnyx.Json;

/// <summary>An answer about one thing.</summary>
/// <typeparam name="T">The thing.</typeparam>
internal sealed record Answer<T> where T : class
{
    public T? Data { get; init; }
}
