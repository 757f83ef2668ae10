using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>A webhook of Twilio as it came in.</summary>
public sealed record ReceivedForm(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public IReadOnlyDictionary<string, string> Fields { get; } = Read(Method == "POST" ? Body : Target.Contains('?', StringComparison.Ordinal) ? Target.Split('?', 2)[1] : "");

    /// <summary><c>voice</c> for a request for instructions; the event of a conference; <c>recording</c> or <c>amd</c> with its outcome; else the status of a call.</summary>
    public string Name => Target.Contains("/voice", StringComparison.Ordinal) ? "voice" : Fields.GetValueOrDefault("StatusCallbackEvent") ?? Fields.GetValueOrDefault("CallStatus")
        ?? (Fields.TryGetValue("RecordingStatus", out string? recording) ? $"recording {recording}" : $"amd {Fields["AnsweredBy"]}");

    public string? this[string field] => Fields.GetValueOrDefault(field);

    /// <summary>Reckoned anew, by the rule of Twilio's documentation.</summary>
    public bool IsSignedWith(string authToken)
    {
        string message = Target + (Method == "POST"
            ? string.Concat(Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value))
            : string.Empty);
#pragma warning disable CA5350 // Twilio's choice.
        byte[] expected = HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(message));
#pragma warning restore CA5350
        return Headers["x-twilio-signature"] == Convert.ToBase64String(expected);
    }

    private static Dictionary<string, string> Read(string form) => form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1]), StringComparer.Ordinal);
}
