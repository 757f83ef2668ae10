namespace ColdCall.Twilio.Tests.Contract;

/// <summary>What the document has and our client leaves out, each with its reason.</summary>
internal static class Reviewed
{
    /// <summary>Of every list: what leads through its pages, which is done by the client.</summary>
    public static IReadOnlyList<string> Paging { get; } =
        ["end", "first_page_uri", "next_page_uri", "page", "page_size", "previous_page_uri", "start", "uri"];

    /// <summary>Of every query: <c>PageSize</c> is the client's own choice, and where a page is, the page before it says.</summary>
    public static IReadOnlyList<string> QueryPaging { get; } = ["Page", "PageToken"];
}
