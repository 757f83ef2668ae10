namespace ColdCall.Telnyx;

/// <summary>How a dialed leg joins a conference by itself.</summary>
public sealed record DialConferenceConfig
{
    /// <summary>The conference's id.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it joins as soon as there is sound, so that the others hear the ringing, and not only on answer.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? EarlyMedia { get; init; }

    /// <summary>Whether it joins muted.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Mute { get; init; }

    /// <summary>Whether it joins on hold.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Hold { get; init; }

    /// <summary>Whether everybody is hung up when it leaves.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? EndConferenceOnExit { get; init; }
}
