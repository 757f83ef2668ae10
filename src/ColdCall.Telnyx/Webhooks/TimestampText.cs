using System.Globalization;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>The time at which a webhook was signed: Unix seconds in plain digits.</summary>
internal static class TimestampText
{
    private const int MaxDigits = 12;
    private const int MillisecondsPerSecond = 1000;
    private const long ToleranceMilliseconds = 300 * MillisecondsPerSecond;

    /// <summary>Whether the text is a time of at most 300 s ago or ahead.</summary>
    public static bool IsFresh(string text, DateTimeOffset now)
    {
        if (text.Length is 0 or > MaxDigits || text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        long signedAt = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return Math.Abs(now.ToUnixTimeMilliseconds() - (signedAt * MillisecondsPerSecond)) <= ToleranceMilliseconds;
    }
}
