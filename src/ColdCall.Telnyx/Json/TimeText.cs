using System.Globalization;

namespace ColdCall.Telnyx.Json;

/// <summary>Times as Telnyx writes them: ISO 8601, in UTC, with or without the zone.</summary>
internal static class TimeText
{
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : null;
}
