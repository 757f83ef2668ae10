using System.Text.RegularExpressions;

namespace Dialer.Hosting;

/// <summary>Checks what comes in, and says what is wrong with it.</summary>
internal static partial class Check
{
    public const int MaxPageSize = 200;

    public static string ClientId(string? text) =>
        text is not null && AgentName().IsMatch(text)
            ? text
            : throw Problem.Invalid("client_id must be 1 to 40 lower-case letters, digits or hyphens and begin with a letter, for example agent-1.");

    /// <returns>The text without white space around it; null if nothing is left.</returns>
    public static string? Text(string? text, string name, int maxLength)
    {
        string? trimmed = text?.Trim();
        if (trimmed is not { Length: > 0 }) return null;
        if (trimmed.Length > maxLength) throw Problem.Invalid($"{name} may have {maxLength} characters and has {trimmed.Length}.");
        return trimmed.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            ? throw Problem.Invalid($"{name} has control characters. Write plain text.")
            : trimmed;
    }

    public static (int Page, int Size) Page(int? page, int? size)
    {
        if (page is < 1 or > 1_000_000) throw Problem.Invalid("page counts from 1.");
        if (size is < 1 or > MaxPageSize) throw Problem.Invalid($"page_size must be from 1 to {MaxPageSize}.");
        return (page ?? 1, size ?? 25);
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z")]
    private static partial Regex AgentName();
}
