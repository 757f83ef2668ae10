using System.Text.Json;

namespace ColdCall.Twilio;

/// <summary>A request that Twilio made to the application for a call, and its answer.</summary>
public sealed record TwilioCallEvent
{
    /// <summary>What Twilio sent: address, method and parameters.</summary>
    public JsonElement? Request { get; init; }

    /// <summary>What it got: status, body and time.</summary>
    public JsonElement? Response { get; init; }
}
