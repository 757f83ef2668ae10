namespace ColdCall.Twilio;

/// <summary>Twilio asks what to do with a leg; the answer is a <see cref="TwimlResponse"/>.</summary>
public sealed record VoiceRequestEvent : CallEvent
{
    /// <summary>What the leg is doing: ringing if it came to us, in progress if it was dialed.</summary>
    public CallStatus Status { get; init; }

    /// <summary>Which way it goes.</summary>
    public CallDirection? Direction { get; init; }

    /// <summary>The calling number, or <c>client:</c> and the identity of a browser. Of a browser it is the only thing here that can be trusted.</summary>
    public string? From { get; init; }

    /// <summary>The called number or address; null if a browser named none.</summary>
    public string? To { get; init; }

    /// <summary>The TwiML App by which a browser dials; null for other calls.</summary>
    public string? ApplicationSid { get; init; }

    /// <summary>Who answered, where Twilio listened before it asked.</summary>
    public AnsweredBy? AnsweredBy { get; init; }

    /// <summary>What the browser gave along, by its own names. Whoever holds a token writes it: do not decide by it what a caller may do.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();
}
