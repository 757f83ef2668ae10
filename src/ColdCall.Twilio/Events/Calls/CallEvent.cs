namespace ColdCall.Twilio;

/// <summary>What events about a leg carry.</summary>
public abstract record CallEvent : TwilioEvent
{
    /// <summary>The id of the leg.</summary>
    public string? CallSid { get; init; }
}
