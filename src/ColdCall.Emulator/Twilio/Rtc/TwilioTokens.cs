using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio.Rtc;

/// <summary>Verifies access tokens: JWTs that the application signs itself, with the secret of one of the account's API keys.</summary>
internal sealed class TwilioTokens(TwilioAccount account)
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);

    /// <exception cref="TwilioTokenException">It is not good, or no longer, or not yet.</exception>
    public TwilioGrant Verify(string token, DateTimeOffset now)
    {
        string[] parts = token.Split('.');
        if (parts.Length != 3) throw new TwilioTokenException("The access token is no JWT.");
        if (Text(Read(parts[0])["alg"]) != "HS256") throw new TwilioTokenException("The access token must be signed with HS256.");
        JsonObject claims = Read(parts[1]);
        RequireSignature(parts, account.SecretOf(Text(claims["iss"])));
        if (Text(claims["sub"]) != account.Sid) throw new TwilioTokenException("'sub' of the access token is not this account.");
        DateTimeOffset expiresAt = Time(claims, "exp") ?? throw new TwilioTokenException("The access token has no 'exp'.");
        DateTimeOffset? validFrom = Time(claims, "nbf");
        if (validFrom > now) throw new TwilioTokenException("The access token is not valid yet ('nbf').");
        if (expiresAt <= now) throw TwilioTokenException.HasExpired;
        if (expiresAt - (validFrom ?? Time(claims, "iat") ?? now) > LongestLife) throw TwilioTokenException.HasTooLongALife;
        return Grant(claims["grants"] as JsonObject ?? [], expiresAt);
    }

    private static TwilioGrant Grant(JsonObject grants, DateTimeOffset expiresAt)
    {
        string identity = Text(grants["identity"]) is { Length: > 0 } named ? named : throw new TwilioTokenException("The access token has no 'identity'.");
        if (grants["voice"] is not JsonObject voice) throw new TwilioTokenException("The access token has no voice grant.");
        var outgoing = voice["outgoing"] as JsonObject;
        return new TwilioGrant(identity, expiresAt)
        {
            AllowsIncoming = (voice["incoming"] as JsonObject)?["allow"] is JsonValue allow && allow.TryGetValue(out bool allowed) && allowed,
            ApplicationSid = Text(outgoing?["application_sid"]),
            OutgoingParameters = outgoing?["params"] as JsonObject ?? [],
        };
    }

    private static void RequireSignature(string[] parts, string? secret)
    {
        if (secret is null) throw new TwilioTokenException("'iss' of the access token is no API key of this account.");
        byte[] expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}"));
        if (!CryptographicOperations.FixedTimeEquals(expected, Bytes(parts[2]))) throw new TwilioTokenException("The access token's signature is wrong.");
    }

    private static JsonObject Read(string part) =>
        Json.TryParse(Bytes(part)) as JsonObject ?? throw new TwilioTokenException("The access token is no JWT.");

    private static byte[] Bytes(string part)
    {
        byte[] bytes = new byte[part.Length];
        return Base64Url.TryDecodeFromChars(part, bytes, out int count) ? bytes[..count] : throw new TwilioTokenException("The access token is no JWT.");
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static DateTimeOffset? Time(JsonObject claims, string name)
    {
        if (claims[name] is not { } claim) return null;
        return claim is JsonValue value && value.TryGetValue(out long seconds) && seconds is >= 0 and < 100_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new TwilioTokenException($"'{name}' of the access token is no time.");
    }
}
