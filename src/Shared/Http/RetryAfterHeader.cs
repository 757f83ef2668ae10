using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace ColdCall.Http;

/// <summary>How long an answer asks to wait.</summary>
internal static class RetryAfterHeader
{
    /// <summary>The longest wait that is believed.</summary>
    public static readonly TimeSpan Cap = TimeSpan.FromMinutes(5);

    // Documentation disagrees on x-ratelimit-reset: seconds to wait, or a Unix time. No wait is this long, and no clock this early.
    private const long EarliestUnixTime = 1_000_000_000;

    /// <summary>
    /// Reads <c>retry-after-ms</c>, <c>Retry-After</c> (seconds or a date) and, on 429, <c>x-ratelimit-reset</c> (seconds or a Unix time): the first
    /// that can be read.
    /// </summary>
    /// <returns>From zero to <see cref="Cap"/>; null if the answer does not say.</returns>
    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now) =>
        ReadMilliseconds(First(response, "retry-after-ms"))
        ?? ReadRetryAfter(First(response, "Retry-After"), now)
        ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? ReadReset(First(response, "x-ratelimit-reset"), now) : null);

    /// <summary>How long no further request would be taken, where the answer says that no request is left in its window.</summary>
    /// <returns>From zero to <see cref="Cap"/>; null if there are requests left, or if the answer does not say until when there are none.</returns>
    public static TimeSpan? ReadPause(HttpResponseMessage response, DateTimeOffset now) =>
        ReadNumber(First(response, "x-ratelimit-remaining")) == 0 ? ReadReset(First(response, "x-ratelimit-reset"), now) : null;

    private static TimeSpan? ReadMilliseconds(string? text) =>
        ReadNumber(text) is { } milliseconds ? TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, (long)Cap.TotalMilliseconds)) : null;

    private static TimeSpan? ReadRetryAfter(string? text, DateTimeOffset now)
    {
        if (ReadNumber(text) is { } seconds) return Seconds(seconds);
        return RetryConditionHeaderValue.TryParse(text, out RetryConditionHeaderValue? value) && value.Date is { } date ? Until(date, now) : null;
    }

    private static TimeSpan? ReadReset(string? text, DateTimeOffset now)
    {
        if (ReadNumber(text) is not { } number) return null;
        return number > EarliestUnixTime ? Seconds(number - now.ToUnixTimeSeconds()) : Seconds(number);
    }

    private static long? ReadNumber(string? text)
    {
        if (text is not { Length: > 0 } || text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : long.MaxValue;
    }

    private static TimeSpan Seconds(long seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, (long)Cap.TotalSeconds));

    private static TimeSpan Until(DateTimeOffset date, DateTimeOffset now)
    {
        TimeSpan wait = date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Cap ? Cap : wait;
    }

    private static string? First(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values) && values.Count > 0 ? values.First().Trim() : null;
}
