namespace ColdCall.Telnyx;

/// <summary>The connection of a relay in one object. What the request itself says wins.</summary>
public sealed record ConversationRelaySettings
{
    /// <summary>The address of your server, with <c>wss://</c> or <c>ws://</c>.</summary>
    public required string Url { get; init; }

    /// <summary>Whether your server is told of pressed digits.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? DtmfDetection { get; init; }

    /// <summary>What of the caller's interrupts the speech.</summary>
    /// <value>Telnyx's default is <c>any</c>.</value>
    public ConversationRelayInterruption? Interruptible { get; init; }

    /// <summary>What of the caller's interrupts the greeting.</summary>
    /// <value>Telnyx's default is <c>any</c>.</value>
    public ConversationRelayInterruption? InterruptibleGreeting { get; init; }

    /// <summary>Voices and recognition by language.</summary>
    public IReadOnlyList<ConversationRelayLanguage>? Languages { get; init; }
}
