using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>Parses the body of a verified webhook: bounded depth, no member twice, and no text that could not be read later.</summary>
internal static class WebhookJson
{
    private const int MaxDepth = 32;

    public static bool TryParse(ReadOnlySpan<byte> body, out JsonElement webhook, [NotNullWhen(false)] out string? problem)
    {
        webhook = default;
        problem = Utf8.IsValid(body) ? null : "the body is not valid UTF-8";
        if (problem is not null) return false;
        try
        {
            RequireReadableText(body);
            webhook = JsonElement.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            problem = fault is JsonException ? "the body is no JSON within the limits" : "the body holds half a surrogate pair";
            return false;
        }

        problem = webhook.ValueKind == JsonValueKind.Object ? null : "the body is no JSON object";
        return problem is null;
    }

    // Escapes such as \ud800 alone are valid JSON and no valid text: whoever reads such a string later gets an exception.
    private static void RequireReadableText(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) _ = reader.GetString();
        }
    }
}
