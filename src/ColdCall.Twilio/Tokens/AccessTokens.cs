using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ColdCall.Twilio.Tokens;

namespace ColdCall.Twilio;

/// <summary>Makes the access tokens with which browsers register. They are signed here; Twilio is not asked.</summary>
/// <param name="options">The account, its API key and its region.</param>
/// <param name="clock">The clock; null for the system's.</param>
public sealed class AccessTokens(TwilioOptions options, TimeProvider? clock = null)
{
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromHours(24);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Makes a token.</summary>
    /// <param name="request">Whose browser, and what it may do.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is less than one second.</exception>
    /// <exception cref="InvalidOperationException">The settings have no account or no API key.</exception>
    public AccessToken Create(AccessTokenRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Lifetime, TimeSpan.FromSeconds(1));
        string secret = Required(options.ApiKeySecret, nameof(options.ApiKeySecret));
        DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(_clock.GetUtcNow().ToUnixTimeSeconds());
        DateTimeOffset expiresAt = now + (request.Lifetime < LongestLifetime ? request.Lifetime : LongestLifetime);
        var claims = new TokenClaims(Required(options.ApiKeySid, nameof(options.ApiKeySid)), Required(options.AccountSid, nameof(options.AccountSid)), now, expiresAt);
        string text = $"{Base64Url.EncodeToString(TokenJson.Header(options.Region))}.{Base64Url.EncodeToString(TokenJson.Payload(claims, request))}";
        // The secret is the text itself, not what it might mean as Base64.
        byte[] signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(text));
        return new AccessToken
        {
            Identity = request.Identity,
            Token = $"{text}.{Base64Url.EncodeToString(signature)}",
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(expiresAt.ToUnixTimeSeconds()),
        };
    }

    private static string Required(string? value, string name) => string.IsNullOrWhiteSpace(value)
        ? throw new InvalidOperationException(
            $"{TwilioDefaults.SectionPath}:{name} is missing, so no browser can register. Create an API key in the Twilio console and copy its SID and its secret, beside the account's SID.")
        : value;
}
