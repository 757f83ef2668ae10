namespace ColdCall.Emulator;

/// <summary>A TwiML application at Twilio that exists from the start: what is done with the calls that browsers make.</summary>
public sealed record EmulatorTwimlApplication
{
    /// <summary>The sid that the voice grant of an access token names: <c>AP</c> and 32 hexadecimal digits.</summary>
    public required string Sid { get; init; }

    /// <summary>A name for people.</summary>
    /// <value>Default: <c>Emulated TwiML application</c>.</value>
    public string Name { get; init; } = "Emulated TwiML application";

    /// <summary>Where the instructions (TwiML) are fetched, with POST.</summary>
    /// <value>Default: <see langword="null"/>; then a call to it fails.</value>
    public string? VoiceUrl { get; init; }

    /// <summary>Where they are fetched if <see cref="VoiceUrl"/> gives none.</summary>
    /// <value>Default: <see langword="null"/>, nowhere.</value>
    public string? VoiceFallbackUrl { get; init; }

    /// <summary>Who hears that a call of a browser has ended.</summary>
    /// <value>Default: <see langword="null"/>, nobody.</value>
    public string? StatusCallback { get; init; }
}
