using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ColdCall.Endurance.Site;
using ColdCall.Telnyx.Tests.Signatures;

namespace ColdCall.Endurance.Webhooks;

/// <summary>Makes of a genuine webhook one that must be refused.</summary>
internal static partial class Disturbances
{
    private const string TelnyxSignature = "Telnyx-Signature-Ed25519";
    private const string TelnyxTimestamp = "Telnyx-Timestamp";
    private const string TwilioSignature = "X-Twilio-Signature";
    private static readonly byte[] ForeignSeed = RandomNumberGenerator.GetBytes(32);

    [GeneratedRegex("\"event_type\":\\s*\"[a-z._]+\"")]
    private static partial Regex EventType { get; }

    [GeneratedRegex("CallStatus=[a-z-]+")]
    private static partial Regex CallStatus { get; }

    public static bool IsTelnyx(Letter letter) => letter.PathAndQuery.StartsWith("/webhooks/telnyx", StringComparison.Ordinal);

    /// <summary>Says that a call is over which is not, and that the provider said so.</summary>
    public static Letter Forge(Letter letter, int way)
    {
        Letter lie = letter with { Body = Encoding.UTF8.GetBytes(Lie(letter)) };
        return (way % 3, IsTelnyx(letter)) switch
        {
            // With the signature of what was true.
            (0, _) => lie,

            // With none at all.
            (1, true) => lie.With(TelnyxSignature, ""),
            (1, false) => lie.With(TwilioSignature, ""),

            // With that of somebody else.
            (_, true) => Sign(lie, ForeignSeed, DateTimeOffset.UtcNow),
            (_, false) => lie.With(TwilioSignature, Convert.ToBase64String(RandomNumberGenerator.GetBytes(20))),
        };
    }

    /// <summary>Truly signed, but long ago.</summary>
    public static Letter Age(Letter letter) => Sign(letter, Provider.KeySeed, DateTimeOffset.UtcNow.AddSeconds(-400));

    /// <summary>What no reader could read, truly signed where there is a key to do so.</summary>
    public static Letter Spoil(Letter letter) => IsTelnyx(letter)
        ? Sign(letter with { Body = letter.Body[..(letter.Body.Length / 2)] }, Provider.KeySeed, DateTimeOffset.UtcNow)
        : letter with { Body = [.. letter.Body, .. "&%%%&=&CallSid=CA&CallSid"u8] };

    private static string Lie(Letter letter)
    {
        string text = Encoding.UTF8.GetString(letter.Body);
        string lie = IsTelnyx(letter) ? EventType.Replace(text, "\"event_type\":\"call.hangup\"") : CallStatus.Replace(text, "CallStatus=completed");

        // Where that was the truth, it is no lie: another id makes it one.
        return lie != text ? lie : text.Replace("1", "2", StringComparison.Ordinal);
    }

    private static Letter Sign(Letter letter, byte[] seed, DateTimeOffset at)
    {
        string timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] message = [.. Encoding.ASCII.GetBytes($"{timestamp}|"), .. letter.Body];
        return letter.With(TelnyxTimestamp, timestamp).With(TelnyxSignature, Convert.ToBase64String(OpenSsl.Sign(seed, message).Signature));
    }
}
