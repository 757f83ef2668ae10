namespace ColdCall.Twilio;

/// <summary>An event of a kind that is not known here. Look at <see cref="TwilioEvent.Fields"/>.</summary>
public sealed record UnknownTwilioEvent : TwilioEvent;
