namespace ColdCall.Telnyx.Json;

/// <summary>Where a page stands in its list, in both ways of paging.</summary>
internal sealed record PageInfo
{
    public int? PageNumber { get; init; }

    public int? TotalPages { get; init; }

    public PageCursors? Cursors { get; init; }
}
