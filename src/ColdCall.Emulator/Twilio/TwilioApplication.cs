using ColdCall.Emulator.Twilio.Twiml;

namespace ColdCall.Emulator.Twilio;

/// <summary>A TwiML application: where instructions come from for the calls that browsers make.</summary>
internal sealed class TwilioApplication
{
    public required string Sid { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public string? FriendlyName { get; set; }

    public string? VoiceUrl { get; set; }

    public string VoiceMethod { get; set; } = "POST";

    public string? VoiceFallbackUrl { get; set; }

    public string VoiceFallbackMethod { get; set; } = "POST";

    public string? StatusCallback { get; set; }

    public string StatusCallbackMethod { get; set; } = "POST";

    public TwimlSource Instructions => TwimlSource.At(VoiceUrl ?? string.Empty, VoiceMethod, VoiceFallbackUrl, VoiceFallbackMethod);

    /// <summary>Who hears that a call has ended.</summary>
    public TwilioCallback? CallStatus => StatusCallback is { } address ? new TwilioCallback(address, StatusCallbackMethod, ["completed"]) : null;

    /// <summary>One of the start-up options.</summary>
    public static TwilioApplication Of(EmulatorTwimlApplication given, DateTimeOffset now) => new()
    {
        Sid = given.Sid,
        FriendlyName = given.Name,
        VoiceUrl = given.VoiceUrl,
        VoiceFallbackUrl = given.VoiceFallbackUrl,
        StatusCallback = given.StatusCallback,
        CreatedAt = now,
        UpdatedAt = now,
    };
}
