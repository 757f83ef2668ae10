namespace ColdCall.Emulator.Twilio.Rtc;

/// <summary>An access token is refused, under the number that the browser SDK knows the reason by.</summary>
internal sealed class TwilioTokenException(int code, string message) : Exception(message)
{
    private const int Invalid = 31204;
    private const int Expired = 31205;
    private const int LivesTooLong = 31207;

    public TwilioTokenException(string message) : this(Invalid, message)
    {
    }

    public int Code { get; } = code;

    public static TwilioTokenException HasExpired { get; } = new(Expired, "The access token has expired.");

    public static TwilioTokenException HasTooLongALife { get; } = new(LivesTooLong, "An access token may be valid for 24 hours at most.");
}
