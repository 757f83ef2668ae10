namespace ColdCall.Twilio;

/// <summary>What events about a conference carry.</summary>
public abstract record TwilioConferenceEvent : TwilioEvent
{
    /// <summary>The id of the conference.</summary>
    public string? ConferenceSid { get; init; }

    /// <summary>The name that it was made with.</summary>
    public string? FriendlyName { get; init; }
}
