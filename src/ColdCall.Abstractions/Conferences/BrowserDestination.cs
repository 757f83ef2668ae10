namespace ColdCall;

/// <summary>An agent's browser as destination.</summary>
public sealed record BrowserDestination : Destination
{
    /// <summary>Whose browser: 1 to 64 ASCII letters, digits, hyphens, underscores or dots; the first one a letter.</summary>
    /// <exception cref="FormatException">The text is no identity.</exception>
    public required string Identity
    {
        get;
        init => field = IsIdentity(value)
            ? value
            : throw new FormatException("An identity is 1 to 64 ASCII letters, digits, hyphens, underscores or dots and begins with a letter.");
    }

    /// <summary>The identity.</summary>
    public override string ToString() => Identity;

    private static bool IsIdentity(string? text) =>
        text is { Length: >= 1 and <= 64 } && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
