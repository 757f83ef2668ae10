using System.Text.RegularExpressions;

namespace ColdCall.Errors;

/// <summary>Makes a provider's short text fit for messages and logs.</summary>
internal static partial class SafeText
{
    private const int MaxLength = 120;

    /// <summary>One line of printable text of bounded length, in which runs of digits as long as phone numbers are hidden.</summary>
    public static string Clean(string text)
    {
        string shortened = text.Length > MaxLength ? text[..MaxLength] : text;
        return Numbers().Replace(Unprintable().Replace(shortened, " "), "***").Trim();
    }

    [GeneratedRegex("[^\\x20-\\x7e]+", RegexOptions.CultureInvariant)]
    private static partial Regex Unprintable();

    [GeneratedRegex("\\+?[0-9](?:[ ().-]{0,2}[0-9]){6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
