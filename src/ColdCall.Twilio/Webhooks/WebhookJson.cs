using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace ColdCall.Twilio.Webhooks;

/// <summary>Reads the body of a verified JSON webhook: bounded depth, no member twice, and no text that could not be read later.</summary>
internal static class WebhookJson
{
    private const int MaxDepth = 32;

    public static bool TryRead(ReadOnlySpan<byte> body, [NotNullWhen(true)] out WebhookFields? fields)
    {
        fields = null;
        if (!Utf8.IsValid(body)) return false;
        try
        {
            JsonElement webhook = JsonElement.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            if (webhook.ValueKind == JsonValueKind.Object) fields = WebhookFields.From(webhook);
            return fields is not null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The latter for half a surrogate pair: valid as an escape, and no text.
            return false;
        }
    }
}
