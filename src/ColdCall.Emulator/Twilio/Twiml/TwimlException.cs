using System.Globalization;

namespace ColdCall.Emulator.Twilio.Twiml;

/// <summary>Instructions that cannot be followed, under Twilio's number for the reason.</summary>
internal sealed class TwimlException(int code, string message) : Exception(string.Create(CultureInfo.InvariantCulture, $"{code}: {message}"))
{
    public int Code { get; } = code;
}
