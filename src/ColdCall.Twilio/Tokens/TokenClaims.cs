namespace ColdCall.Twilio.Tokens;

/// <summary>What a token says about itself.</summary>
/// <param name="ApiKeySid">The key that signs it.</param>
/// <param name="AccountSid">The account that the key belongs to.</param>
/// <param name="IssuedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ceases to be accepted.</param>
internal sealed record TokenClaims(string ApiKeySid, string AccountSid, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);
