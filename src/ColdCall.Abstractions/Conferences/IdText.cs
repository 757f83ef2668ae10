using System.Diagnostics.CodeAnalysis;

namespace ColdCall;

/// <summary>The alphabet of our ids: safe in addresses, headers, file names and provider labels.</summary>
internal static class IdText
{
    private const int MaxLength = 64;

    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: >= 1 and <= MaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
