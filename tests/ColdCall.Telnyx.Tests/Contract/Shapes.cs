using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>Compares two pieces of JSON by what they mean.</summary>
internal static class Shapes
{
    /// <returns>The places in the first that the second lacks or has otherwise; items of lists count as one place.</returns>
    public static IEnumerable<string> Missing(JsonNode? expected, JsonNode? actual, string place = "")
    {
        switch (expected)
        {
            case JsonObject members:
                return actual is JsonObject other
                    ? members.SelectMany(member => Missing(member.Value, other[member.Key], place.Length == 0 ? member.Key : $"{place}.{member.Key}"))
                    : [place];
            case JsonArray items:
                return actual is JsonArray others && others.Count == items.Count
                    ? items.SelectMany((item, i) => Missing(item, others[i], $"{place}[]"))
                    : [place];
            default:
                return Same(expected, actual) ? [] : [place];
        }
    }

    /// <summary>Every place that holds a value.</summary>
    public static IEnumerable<string> Places(JsonNode? node, string place = "") => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value, place.Length == 0 ? member.Key : $"{place}.{member.Key}")),
        JsonArray { Count: > 0 } items => items.SelectMany(item => Places(item, $"{place}[]")),
        _ => [place],
    };

    private static bool Same(JsonNode? expected, JsonNode? actual)
    {
        if (expected is null || actual is null) return expected is null && actual is null;
        if (expected.GetValueKind() != actual.GetValueKind()) return false;
        return expected.GetValueKind() switch
        {
            JsonValueKind.Number => Number(expected) == Number(actual),
            JsonValueKind.String => SameText((string)expected!, (string)actual!),
            _ => true,
        };
    }

    // A node that was made from a whole number gives no other kind of number.
    private static decimal Number(JsonNode node) => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool SameText(string expected, string actual) =>
        expected == actual || (DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset a)
            && DateTimeOffset.TryParse(actual, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset b) && a == b);
}
