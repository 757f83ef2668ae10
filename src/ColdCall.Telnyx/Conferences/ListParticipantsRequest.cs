namespace ColdCall.Telnyx;

/// <summary>Which participants <see cref="ITelnyxConferences.ListParticipantsAsync"/> lists. Null members do not narrow the list.</summary>
public sealed record ListParticipantsRequest
{
    /// <summary>Those that are muted, or those that are not.</summary>
    public bool? Muted { get; init; }

    /// <summary>Those that are on hold, or those that are not.</summary>
    public bool? OnHold { get; init; }

    /// <summary>Those that whisper, or those that do not.</summary>
    public bool? Whispering { get; init; }
}
