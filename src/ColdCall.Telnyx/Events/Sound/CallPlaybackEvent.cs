namespace ColdCall.Telnyx;

/// <summary>What events about playing a file to a leg carry.</summary>
public abstract record CallPlaybackEvent : CallEvent
{
    /// <summary>The file's address, if it was started by one.</summary>
    public string? MediaUrl { get; init; }

    /// <summary>The file's name in Telnyx's media storage, if it was started by that.</summary>
    public string? MediaName { get; init; }

    /// <summary>Whether it plays over other sound instead of in place of it.</summary>
    public bool? Overlay { get; init; }
}
