namespace ColdCall.Twilio;

/// <summary>What a browser's access token shall allow.</summary>
public sealed record AccessTokenRequest
{
    private const int MaxIdentityLength = 121;

    /// <summary>Whose browser it is for: 1 to 121 ASCII letters, digits or underscores. Twilio takes no other characters for voice.</summary>
    /// <exception cref="FormatException">The text is no identity.</exception>
    public required string Identity
    {
        get;
        init => field = IsIdentity(value)
            ? value
            : throw new FormatException($"Twilio's identities are 1 to {MaxIdentityLength} ASCII letters, digits or underscores.");
    }

    /// <summary>How long it is accepted; Twilio accepts none for longer than 24 hours, so more than that counts as 24 hours.</summary>
    /// <value>The default is one hour.</value>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether the browser can be dialed.</summary>
    /// <value>The default is true.</value>
    public bool AllowIncoming { get; init; } = true;

    /// <summary>The TwiML App that the browser may dial by, <c>AP</c> and 32 hexadecimal digits; null if it shall not dial.</summary>
    public string? OutgoingApplicationSid { get; init; }

    internal static bool IsIdentity(string? text) =>
        text is { Length: >= 1 and <= MaxIdentityLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
