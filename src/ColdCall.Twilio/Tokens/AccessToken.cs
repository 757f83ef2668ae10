namespace ColdCall.Twilio;

/// <summary>A token with which a browser registers as a phone.</summary>
public sealed record AccessToken
{
    /// <summary>Whose browser it is for.</summary>
    public required string Identity { get; init; }

    /// <summary>The token. Whoever has it can take this identity's calls and dial by its TwiML App: hand it to that page only, and never log it.</summary>
    public required string Token { get; init; }

    /// <summary>When it ceases to be accepted.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The identity; never the token.</summary>
    public override string ToString() => $"access token of {Identity}";
}
