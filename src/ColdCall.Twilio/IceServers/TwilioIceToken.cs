using System.Text.Json;

namespace ColdCall.Twilio;

/// <summary>Credentials for Twilio's own STUN and TURN servers, for a browser phone that is not Twilio's.</summary>
public sealed record TwilioIceToken
{
    /// <summary>The account.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The servers, as <c>RTCPeerConnection</c> takes them.</summary>
    public JsonElement? IceServers { get; init; }

    /// <summary>The user name for them.</summary>
    public string? Username { get; init; }

    /// <summary>The password for them.</summary>
    public string? Password { get; init; }

    /// <summary>How long it is good, in seconds.</summary>
    public int? Ttl { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? DateUpdated { get; init; }
}
