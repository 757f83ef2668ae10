using System.Text.Json;
using ColdCall.Json;

namespace ColdCall.Telnyx.Errors;

/// <summary>
/// Reads the body of a refusal. Documented is <c>{"errors":[{code,title,detail,source}]}</c>; seen are also an object in place of
/// the list, numbers as codes, pages of HTML and nothing at all.
/// </summary>
internal static class ErrorBody
{
    private const int MaxDepth = 32;
    private const int MaxErrors = 20;

    /// <summary>Reads the faults that Telnyx named.</summary>
    /// <returns>The faults, perhaps none; null if this is no error body of Telnyx.</returns>
    public static IReadOnlyList<ProviderError>? Read(byte[]? body)
    {
        if (body is not { Length: > 0 }) return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.Member("errors") is { } errors ? ReadErrors(errors) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IReadOnlyList<ProviderError>? ReadErrors(JsonElement errors) => errors.ValueKind switch
    {
        JsonValueKind.Array => [.. errors.EnumerateArray().Take(MaxErrors).Where(error => error.ValueKind == JsonValueKind.Object).Select(ReadError)],
        JsonValueKind.Object => [ReadError(errors)],
        _ => null,
    };

    private static ProviderError ReadError(JsonElement error) => new()
    {
        Code = error.Member("code")?.TextOrNull() ?? "",
        Title = error.Member("title")?.TextOrNull() ?? "",
        Detail = error.Member("detail")?.TextOrNull() ?? error.Member("status")?.TextOrNull(),
        Pointer = error.Member("source") is { } source ? source.Member("pointer")?.TextOrNull() ?? source.Member("parameter")?.TextOrNull() : null,
    };
}
