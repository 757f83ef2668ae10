using System.Text.Json;
using ColdCall.Json;

namespace ColdCall.Twilio.Errors;

/// <summary>
/// Reads the body of a refusal. Documented is <c>{code,message,more_info,status}</c>; newer parts of the API answer as RFC 9457 has it, with
/// <c>title</c> and <c>detail</c>; seen are also pages of HTML and nothing at all.
/// </summary>
internal static class ErrorBody
{
    private const int MaxDepth = 32;

    /// <returns>What Twilio says; null if this is no error body of Twilio.</returns>
    public static ProviderError? Read(byte[]? body)
    {
        if (body is not { Length: > 0 }) return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return ReadError(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProviderError? ReadError(JsonElement error)
    {
        string? code = error.Member("code")?.TextOrNull();
        string? title = error.Member("message")?.TextOrNull() ?? error.Member("title")?.TextOrNull();
        if (code is null && title is null) return null;
        return new ProviderError { Code = code ?? "", Title = title ?? "", Detail = error.Member("detail")?.TextOrNull() ?? error.Member("more_info")?.TextOrNull() };
    }
}
