using System.Globalization;

namespace ColdCall.Emulator.Twilio;

/// <summary>Times as Twilio writes them: RFC 2822, in UTC.</summary>
internal static class TwilioTime
{
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    public static string? Text(DateTimeOffset? at) => at is { } known ? Text(known) : null;

    /// <summary>Whole seconds, as a text.</summary>
    public static string Seconds(TimeSpan span) => ((long)span.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
