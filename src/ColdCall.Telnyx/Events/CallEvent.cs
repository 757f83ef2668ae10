namespace ColdCall.Telnyx;

/// <summary>What events about a leg carry. Not all of them tell all of it.</summary>
public abstract record CallEvent : TelnyxEvent
{
    /// <summary>The id of the leg that commands take.</summary>
    public string? CallControlId { get; init; }

    /// <summary>The leg's own id.</summary>
    public string? CallLegId { get; init; }

    /// <summary>The id that related legs share.</summary>
    public string? CallSessionId { get; init; }

    /// <summary>The connection that carries the leg.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>The Base64 text given by a command; null or empty if there is none.</summary>
    public string? ClientState { get; init; }

    /// <summary>The calling number or address, as Telnyx writes it.</summary>
    public string? From { get; init; }

    /// <summary>The called number or address, as Telnyx writes it.</summary>
    public string? To { get; init; }

    /// <summary>What kind of line the calling side is on.</summary>
    public CallingPartyType? CallingPartyType { get; init; }
}
