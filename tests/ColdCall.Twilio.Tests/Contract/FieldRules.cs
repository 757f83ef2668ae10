using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ColdCall.Twilio.Tests.Contract;

/// <summary>Whether a text is what the document describes.</summary>
internal static class FieldRules
{
    public static bool Allows(OpenApiDocument document, JsonNode described, string text)
    {
        JsonNode schema = document.Resolve(described);
        if (schema["enum"] is JsonArray values && !values.Any(value => value?.ToString() == text)) return false;
        if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern)) return false;
        return (string?)schema["type"] switch
        {
            "array" => Allows(document, schema["items"]!, text),
            "boolean" => text is "true" or "false",
            "integer" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => FormatAllows((string?)schema["format"], text),
        };
    }

    private static bool FormatAllows(string? format, string text) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        _ => true,
    };
}
