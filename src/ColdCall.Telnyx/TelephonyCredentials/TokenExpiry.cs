using System.Buffers.Text;
using System.Text.Json;

namespace ColdCall.Telnyx.TelephonyCredentials;

/// <summary>Reads when a token expires. The token is Telnyx's own, fresh from its API: nothing is verified here.</summary>
internal static class TokenExpiry
{
    /// <summary>How long Telnyx says that a token is good for.</summary>
    public static readonly TimeSpan Documented = TimeSpan.FromHours(24);

    /// <returns>The <c>exp</c> of a JWT; null if the text is none.</returns>
    public static DateTimeOffset? Read(string token)
    {
        if (token.Split('.') is not [_, { } claims, _]) return null;
        try
        {
            using JsonDocument payload = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
            return payload.RootElement.TryGetProperty("exp", out JsonElement exp) && exp.TryGetInt64(out long seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
