using System.Text;

namespace ColdCall.Twilio.Tokens;

/// <summary>
/// The identity of an agent's browser as Twilio takes it: letters, digits and underscores. Hyphens and dots are written with an underscore in
/// front of a letter, underscores twice, so that no two agents become one and every identity leads back.
/// </summary>
internal static class ClientIdentity
{
    /// <summary>What stands before an identity where a call goes to or comes from a browser.</summary>
    public const string Scheme = "client:";

    public static string Encode(string identity)
    {
        var text = new StringBuilder(identity.Length);
        foreach (char c in identity) text.Append(c switch { '_' => "__", '-' => "_h", '.' => "_d", _ => c.ToString() });
        return AccessTokenRequest.IsIdentity(text.ToString())
            ? text.ToString()
            : throw new FormatException("The identity is too long for Twilio, where hyphens, dots and underscores count twice. Keep it to 60 characters.");
    }

    /// <summary>Reads back what <see cref="Encode"/> wrote.</summary>
    /// <returns>The identity; null for what it cannot have written.</returns>
    public static string? Decode(string text)
    {
        if (!AccessTokenRequest.IsIdentity(text)) return null;
        var identity = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char? read = text[i] != '_' ? text[i] : (i + 1 < text.Length ? text[++i] : ' ') switch { '_' => '_', 'h' => '-', 'd' => '.', _ => null };
            if (read is null) return null;
            identity.Append(read);
        }

        return identity.ToString();
    }
}
