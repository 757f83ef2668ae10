namespace ColdCall.Telnyx;

/// <summary>A relay that has begun.</summary>
public sealed record ConversationRelay
{
    /// <summary>Its id; null if Telnyx does not say.</summary>
    public string? ConversationRelayId { get; init; }
}
