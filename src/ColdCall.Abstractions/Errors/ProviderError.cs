namespace ColdCall;

/// <summary>One fault as the provider named it.</summary>
public sealed record ProviderError
{
    /// <summary>The provider's code, for example <c>90018</c>; empty where it gave none.</summary>
    public string Code { get; init; } = "";

    /// <summary>The provider's short text; empty where it gave none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The provider's longer text; null where it gave none. It may repeat input, so it stays out of messages and logs.</summary>
    public string? Detail { get; init; }

    /// <summary>The field at fault, for example <c>/to</c>; null where it gave none.</summary>
    public string? Pointer { get; init; }
}
