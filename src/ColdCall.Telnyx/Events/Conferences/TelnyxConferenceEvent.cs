namespace ColdCall.Telnyx;

/// <summary>What events about a conference carry: the conference, and the leg they came by where there is one.</summary>
public abstract record TelnyxConferenceEvent : TelnyxEvent
{
    /// <summary>The conference's id.</summary>
    public string? ConferenceId { get; init; }

    /// <summary>The id of the leg that commands take; null for what concerns the whole conference.</summary>
    public string? CallControlId { get; init; }

    /// <summary>The leg's own id.</summary>
    public string? CallLegId { get; init; }

    /// <summary>The id that related legs share.</summary>
    public string? CallSessionId { get; init; }

    /// <summary>The connection that carries the leg.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>The Base64 text of the leg that the conference was made from; null or empty if there is none.</summary>
    public string? ClientState { get; init; }
}
