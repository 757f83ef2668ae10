namespace ColdCall.Telnyx.Json;

/// <summary>The names of the pages beside a page.</summary>
internal sealed record PageCursors
{
    public string? After { get; init; }
}
