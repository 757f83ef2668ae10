using System.Globalization;

namespace ColdCall.Json;

/// <summary>Times as providers write them, in UTC unless they say otherwise: ISO 8601, or RFC 2822 as in <c>Fri, 18 Feb 2011 21:07:19 +0000</c>.</summary>
internal static class TimeText
{
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : null;
}
