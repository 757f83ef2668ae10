namespace ColdCall.Telnyx;

/// <summary>What events about a fork of a leg's media carry.</summary>
public abstract record CallForkEvent : CallEvent
{
    /// <summary>What of the media is sent.</summary>
    public ForkStreamType? StreamType { get; init; }
}
