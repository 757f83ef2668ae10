using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>The access tokens of browsers: JWT signed with a key that belongs to this emulator alone.</summary>
internal sealed class TelnyxTokens
{
    private const string Audience = "telnyx_telephony";
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);
    private static readonly string Header = Encode("""{"alg":"HS256","typ":"JWT"}"""u8);
    private readonly byte[] _key;

    /// <param name="keySeed">What the key is derived from.</param>
    public TelnyxTokens(ReadOnlySpan<byte> keySeed) => _key = HMACSHA256.HashData(keySeed, "telephony credential tokens"u8);

    public string Issue(TelnyxCredential credential, string id, DateTimeOffset now)
    {
        DateTimeOffset end = credential.ExpiresAt is { } expiry && expiry < now + Life ? expiry : now + Life;
        string claims = Encode(Json.Bytes(new JsonObject
        {
            ["aud"] = Audience,
            ["exp"] = end.ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["iss"] = Audience,
            ["jti"] = id,
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["sub"] = credential.Id,
            ["typ"] = "access",
        }));
        return $"{Header}.{claims}.{Encode(Sign($"{Header}.{claims}"))}";
    }

    /// <summary>The id of the credential that a token was given for; null if it is not ours, or no longer good.</summary>
    public string? Verify(string token, DateTimeOffset now)
    {
        string[] parts = token.Split('.');
        if (parts.Length != 3 || parts[0] != Header) return null;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Encode(Sign($"{parts[0]}.{parts[1]}"))), Encoding.UTF8.GetBytes(parts[2])))
            return null;
        // What we signed, we wrote: from here on it is well-formed.
        JsonElement claims = JsonElement.Parse(Base64Url.DecodeFromChars(parts[1]));
        bool isGood = now.ToUnixTimeSeconds() < claims.GetProperty("exp").GetInt64();
        return isGood ? claims.GetProperty("sub").GetString() : null;
    }

    private byte[] Sign(string text) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text));

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
