namespace ColdCall.Telnyx;

/// <summary>The body that acts on everybody: without any list of legs.</summary>
internal sealed record EveryoneRequest
{
    public string? Region { get; init; }
}
