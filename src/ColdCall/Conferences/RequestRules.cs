using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ColdCall.Conferences;

/// <summary>What requests must satisfy before anything is stored, and the digests by which a repeated one is known.</summary>
internal static class RequestRules
{
    private const int MaxKeyLength = 200;

    public static void Check(OpenConferenceRequest request)
    {
        CheckKey(request.Key, nameof(request));
        CheckRange(request.MaxDuration, TimeSpan.FromMinutes(1), TimeSpan.FromHours(4), "MaxDuration");
        CheckRange(request.AloneLimit, TimeSpan.FromSeconds(10), TimeSpan.FromHours(4), "AloneLimit");
        if (request.Agent is { } agent) CheckName(agent, "Agent", nameof(request));
    }

    public static void Check(DialRequest request)
    {
        CheckKey(request.Key, nameof(request));
        ArgumentNullException.ThrowIfNull(request.To);
        CheckRange(request.RingTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10), "RingTimeout");
        CheckRange(request.MaxDuration, TimeSpan.FromSeconds(30), TimeSpan.FromHours(4), "MaxDuration");
        if (request.Supervise is { } supervision) Check(supervision, request.Conference);
        if (request.After is { } after && after.Conference != request.Conference)
            throw new ArgumentException("After names a participant of another conference.", nameof(request));
    }

    public static void Check(AnswerRequest request)
    {
        CheckKey(request.Key, nameof(request));
        ArgumentNullException.ThrowIfNull(request.From);
        if (string.IsNullOrWhiteSpace(request.LegId))
            throw new ArgumentException("LegId is missing: it is that of the IncomingLeg that was told.", nameof(request));
    }

    public static void Check(Uri audio)
    {
        ArgumentNullException.ThrowIfNull(audio);
        if (!audio.IsAbsoluteUri || (audio.Scheme != Uri.UriSchemeHttps && audio.Scheme != Uri.UriSchemeHttp))
            throw new ArgumentException("The address of a sound file must be absolute and begin with https:// or http://: the provider fetches it.", nameof(audio));
    }

    public static void Check(Supervision supervision, ConferenceId conference)
    {
        if (!Enum.IsDefined(supervision.Role)) throw new ArgumentException($"There is no supervisor role {supervision.Role}.", nameof(supervision));
        if (supervision.Role == SupervisorRole.Whisper != supervision.WhisperTo is not null)
            throw new ArgumentException("WhisperTo names who hears a whisper: it goes with the role Whisper, and with no other.", nameof(supervision));
        if (supervision.WhisperTo is { } to && to.Conference != conference)
            throw new ArgumentException("WhisperTo names a participant of another conference.", nameof(supervision));
    }

    // By what was asked for, not by what was chosen: a repeated request is the same one, although the choice would be another by now.
    public static string FingerprintOf(OpenConferenceRequest request) => Digest(
        request.Provider ?? "",
        request.RateFor?.Value ?? "",
        request.Account,
        Text(request.MaxDuration),
        Text(request.AloneLimit),
        request.Record ? "record" : "",
        request.RecordingFormat == RecordingFormat.Wav ? "" : $"as {request.RecordingFormat}",
        request.Agent is { } agent ? $"for {agent}" : "");

    public static string FingerprintOf(AnswerRequest request) => Digest(
        request.Conference.Value,
        $"leg {request.LegId}",
        Text(request.From),
        request.Muted ? "muted" : "",
        request.EndConferenceOnExit ? "host" : "");

    public static string FingerprintOf(DialRequest request) => Digest(
        request.Conference.Value,
        Text(request.To),
        request.From?.Value ?? "",
        request.After?.Value ?? "",
        Text(request.RingTimeout),
        Text(request.MaxDuration),
        request.Muted ? "muted" : "",
        request.EndConferenceOnExit ? "host" : "",
        request.DetectAnswerer == AnswererDetection.None ? "" : $"detect {request.DetectAnswerer}",
        request.Supervise is { } supervision ? $"{supervision.Role} {supervision.WhisperTo}" : "");

    private static void CheckKey(string key, string parameter) => CheckName(key, "Key", parameter);

    private static void CheckName(string text, string name, string parameter)
    {
        if (text is not { Length: >= 1 and <= MaxKeyLength } || text.Any(char.IsControl))
            throw new ArgumentException($"{name} must be 1 to {MaxKeyLength} characters without control characters.", parameter);
    }

    private static void CheckRange(TimeSpan value, TimeSpan least, TimeSpan most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be from {least} to {most}.");
    }

    private static string Text(Destination destination) => destination switch
    {
        PhoneDestination phone => $"phone {phone.Number.Value}",
        BrowserDestination browser => $"browser {browser.Identity}",
        SipDestination sip => $"sip {sip.Address}",
        _ => throw new ArgumentException($"A {destination.GetType().Name} cannot be dialed.", nameof(destination)),
    };

    private static string Text(TimeSpan value) => value.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);

    private static string Digest(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))[..16]);
}
