namespace Dialer.Hosting;

/// <summary>One page of a list.</summary>
internal sealed record Paged<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize);
