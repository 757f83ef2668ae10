using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using ColdCall.Http;
using ColdCall.Twilio.Errors;
using ColdCall.Twilio.Json;

namespace ColdCall.Twilio.Http;

/// <summary>The kinds of exchange that all resources are made of.</summary>
internal static class Exchanges
{
    // Twilio's limit is 1000, of which some lists would be larger than any answer that is read.
    private const int PageSize = 250;

    /// <summary>Reads one thing.</summary>
    public static TwilioRequest Read(string command, string path, ProviderErrorReason ifUnknown = default) =>
        new() { Command = command, Kind = CommandKind.Read, Method = HttpMethod.Get, Path = path, IfUnknown = ifUnknown };

    /// <summary>A POST with its form.</summary>
    public static TwilioRequest Post((string Command, CommandKind Kind, string Path) what, FormRequest? form, ProviderErrorReason ifUnknown = default) => new()
    {
        Command = what.Command,
        Kind = what.Kind,
        Method = HttpMethod.Post,
        Path = what.Path,
        Body = FormFields.Of(form).ToBody(),
        IfUnknown = ifUnknown,
    };

    /// <summary>A DELETE. It has an empty body all the same: without any the connection pool might send it again on its own.</summary>
    public static TwilioRequest Delete(string command, string path, ProviderErrorReason ifUnknown = default) =>
        Post((command, CommandKind.Idempotent, path), null, ifUnknown) with { Method = HttpMethod.Delete };

    /// <summary>The first page of a list.</summary>
    public static TwilioRequest List(string command, string path, FormRequest? filter, ProviderErrorReason ifUnknown = default)
    {
        var fields = FormFields.Of(filter);
        fields.Add("PageSize", PageSize);
        return Read(command, path + fields.ToQuery(), ifUnknown);
    }

    /// <summary>Reads a list page after page, as every page names the next.</summary>
    public static async IAsyncEnumerable<T> ListAsync<TPage, T>(
        this TwilioTransport transport, TwilioRequest first, JsonTypeInfo<TPage> pageType, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TPage : Page<T> where T : class
    {
        // A page that comes again would list the same things for ever.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (TwilioRequest? request = first; request is not null;)
        {
            TPage page = await transport.SendAsync(request, pageType, cancellationToken).ConfigureAwait(false);

            // An answer without a list proves nothing. As an empty list it would say, for example, that no call is up.
            IReadOnlyList<T?> items = page.Items ?? throw Failures.FromUnusableAnswer(request, null, "the answer has no list", null);
            foreach (T? item in items)
            {
                if (item is not null) yield return item;
            }

            request = page.NextPageUri is { Length: > 0 } next && seen.Add(next) ? first with { Path = transport.PageAddress(request, next) } : null;
        }
    }

    /// <summary>The thing that was answered, if it has an id.</summary>
    public static async Task<T> AskAsync<T>(
        this TwilioTransport transport, TwilioRequest request, (JsonTypeInfo<T> Type, Func<T, string> IdOf) answer, CancellationToken cancellationToken)
        where T : class
    {
        T thing = await transport.SendAsync(request, answer.Type, cancellationToken).ConfigureAwait(false);
        return answer.IdOf(thing).Length > 0 ? thing : throw Failures.FromUnusableAnswer(request, null, "the answer names no id", null);
    }
}
