using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ColdCall.Twilio.Webhooks;

/// <summary>
/// What makes an event known when it comes again: its place in the count of its leg or conference. Twilio's idempotency token is not signed, so a
/// webhook that somebody has seen and sends again could bring another one; it is not used.
/// </summary>
internal sealed class EventKeys(string account)
{
    private const int MaxWordLength = 64;

    private readonly string _prefix = account.Length == 0 ? TwilioDefaults.ProviderName : $"{TwilioDefaults.ProviderName}/{account}";

    /// <summary>The key of an event.</summary>
    /// <param name="told">The event.</param>
    /// <param name="request">The webhook it came in: its address and its bytes stand in for a count where there is none.</param>
    public string Of(TwilioEvent told, WebhookRequest request) => $"{_prefix}:{CountOf(told) ?? HashOf(request)}";

    private static string? CountOf(TwilioEvent told) => told switch
    {
        CallStatusEvent { SequenceNumber: { } number } status => Joined(status.CallSid, number.ToString(CultureInfo.InvariantCulture)),
        CallAnsweredByEvent judged => Joined(judged.CallSid, "amd"),
        TwilioConferenceEvent { SequenceNumber: { } number } conference => Joined(conference.ConferenceSid, number.ToString(CultureInfo.InvariantCulture)),
        RecordingEvent recording => Joined(recording.RecordingSid, recording.Status.Value),
        _ => null,
    };

    private static string? Joined(string? sid, string rest) => IsWord(sid) && IsWord(rest) ? $"{sid}/{rest}" : null;

    private static bool IsWord(string? text) => text is { Length: > 0 and <= MaxWordLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static string HashOf(WebhookRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(request.PathAndQuery + "\n"));
        hash.AppendData(request.Body.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
