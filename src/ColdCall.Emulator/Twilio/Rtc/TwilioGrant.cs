using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Twilio.Rtc;

/// <summary>What a browser may do by the access token that it showed.</summary>
internal sealed record TwilioGrant(string Identity, DateTimeOffset ExpiresAt)
{
    /// <summary>Whether it may be called.</summary>
    public bool AllowsIncoming { get; init; }

    /// <summary>Which TwiML application its own calls run; null if it may not call.</summary>
    public string? ApplicationSid { get; init; }

    /// <summary>What its own calls bring to the application, whatever the page says.</summary>
    public JsonObject OutgoingParameters { get; init; } = [];

    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;
}
