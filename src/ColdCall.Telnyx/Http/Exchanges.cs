using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using ColdCall.Http;
using ColdCall.Telnyx.Errors;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Http;

/// <summary>The kinds of exchange that all resources are made of.</summary>
internal static class Exchanges
{
    /// <summary>The most that a page may hold.</summary>
    public const int PageSize = 250;

    /// <summary>Reads one thing.</summary>
    public static Task<T> ReadAsync<T>(
        this TelnyxTransport transport, (string Command, string Path) what, JsonTypeInfo<Answer<T>> answerType, CancellationToken cancellationToken)
        where T : class => transport.AskAsync(Read(what.Command, what.Path), answerType, cancellationToken);

    /// <summary>Sends a request whose answer is one thing.</summary>
    public static async Task<T> AskAsync<T>(
        this TelnyxTransport transport, TelnyxRequest request, JsonTypeInfo<Answer<T>> answerType, CancellationToken cancellationToken)
        where T : class
    {
        Answer<T> answer = await transport.SendAsync(request, answerType, cancellationToken).ConfigureAwait(false);
        return answer.Data ?? throw Unusable(request);
    }

    /// <summary>Reads a list that is paged by number, page after page.</summary>
    public static async IAsyncEnumerable<T> ListAsync<T>(
        this TelnyxTransport transport,
        (string Command, Func<int, string> PathOf) what,
        JsonTypeInfo<ListAnswer<T>> answerType,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        for (int number = 1; ; number++)
        {
            (IReadOnlyList<T?> items, PageInfo? meta) = await transport.ReadPageAsync(Read(what.Command, what.PathOf(number)), answerType, cancellationToken).ConfigureAwait(false);
            foreach (T? item in items)
            {
                if (item is not null) yield return item;
            }

            bool more = meta?.TotalPages is { } pages ? number < pages : items.Count == PageSize;
            if (!more || items.Count == 0) yield break;
        }
    }

    /// <summary>Reads a list whose pages name the next, page after page.</summary>
    public static async IAsyncEnumerable<T> ListByCursorAsync<T>(
        this TelnyxTransport transport,
        (string Command, Func<string?, string> PathAfter) what,
        JsonTypeInfo<ListAnswer<T>> answerType,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        // A cursor that comes again would list the same things for ever.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? after = null;
        do
        {
            (IReadOnlyList<T?> items, PageInfo? meta) = await transport.ReadPageAsync(Read(what.Command, what.PathAfter(after)), answerType, cancellationToken).ConfigureAwait(false);
            foreach (T? item in items)
            {
                if (item is not null) yield return item;
            }

            after = items.Count > 0 ? meta?.Cursors?.After : null;
        }
        while (after is { Length: > 0 } && seen.Add(after));
    }

    /// <summary>Asks for an action and expects no more than that it was accepted.</summary>
    public static Task ActAsync(
        this TelnyxTransport transport, (string Command, CommandKind Kind, string Path) what, byte[] body, CancellationToken cancellationToken) =>
        transport.SendAsync(Post(what, body), WireJson.Context.CommandAnswer, cancellationToken);

    /// <summary>A POST with its body.</summary>
    public static TelnyxRequest Post((string Command, CommandKind Kind, string Path) what, byte[] body) => new()
    {
        Command = what.Command,
        Kind = what.Kind,
        Method = HttpMethod.Post,
        Path = what.Path,
        Body = body,
    };

    /// <summary>A PATCH with its body. Done twice it leaves the same.</summary>
    public static TelnyxRequest Patch((string Command, string Path) what, byte[] body) =>
        Post((what.Command, CommandKind.Idempotent, what.Path), body) with { Method = HttpMethod.Patch };

    /// <summary>A DELETE. It has an empty body all the same: without any the connection pool might send it again on its own.</summary>
    public static TelnyxRequest Delete(string command, string path) =>
        Post((command, CommandKind.Idempotent, path), body: []) with { Method = HttpMethod.Delete };

    /// <summary>The answer says success and lacks what makes it one.</summary>
    public static ProviderException Unusable(TelnyxRequest request) =>
        Failures.FromUnusableAnswer(request, null, "the answer names no id", null);

    // An answer without a list proves nothing. As an empty list it would say, for example, that no call is up.
    private static async Task<(IReadOnlyList<T?> Items, PageInfo? Meta)> ReadPageAsync<T>(
        this TelnyxTransport transport, TelnyxRequest request, JsonTypeInfo<ListAnswer<T>> answerType, CancellationToken cancellationToken)
        where T : class
    {
        ListAnswer<T> page = await transport.SendAsync(request, answerType, cancellationToken).ConfigureAwait(false);
        return (page.Data ?? throw Failures.FromUnusableAnswer(request, null, "the answer has no list", null), page.Meta);
    }

    private static TelnyxRequest Read(string command, string path) =>
        new() { Command = command, Kind = CommandKind.Read, Method = HttpMethod.Get, Path = path };
}
