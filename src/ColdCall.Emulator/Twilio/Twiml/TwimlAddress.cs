namespace ColdCall.Emulator.Twilio.Twiml;

/// <summary>An address that gives instructions.</summary>
internal sealed record TwimlAddress(string Url, string Method);
