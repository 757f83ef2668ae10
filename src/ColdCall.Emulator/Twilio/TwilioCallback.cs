namespace ColdCall.Emulator.Twilio;

/// <summary>Where webhooks go, how, and which of them.</summary>
internal sealed record TwilioCallback(string Address, string Method, IReadOnlyList<string> Events);
