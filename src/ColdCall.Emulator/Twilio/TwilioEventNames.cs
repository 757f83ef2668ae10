namespace ColdCall.Emulator.Twilio;

/// <summary>The events that the emulator sends, as the log and faults name them.</summary>
internal static class TwilioEventNames
{
    public const string Amd = "amd";

    /// <summary>A request for instructions.</summary>
    public const string Twiml = "twiml";

    /// <summary>The names that conference events are subscribed to by.</summary>
    private static readonly Dictionary<string, string> Subscriptions = new(StringComparer.Ordinal)
    {
        ["conference-start"] = "start",
        ["conference-end"] = "end",
        ["participant-join"] = "join",
        ["participant-leave"] = "leave",
        ["participant-mute"] = "mute",
        ["participant-unmute"] = "mute",
        ["participant-hold"] = "hold",
        ["participant-unhold"] = "hold",
        ["participant-modify"] = "modify",
    };

    public static IReadOnlyList<string> All { get; } =
    [
        "call-initiated", "call-ringing", "call-answered", "call-completed", Amd, Twiml, "recording-in-progress", "recording-completed", .. Subscriptions.Keys,
    ];

    public static string SubscriptionOf(string conferenceEvent) => Subscriptions[conferenceEvent];
}
