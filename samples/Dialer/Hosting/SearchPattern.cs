namespace Dialer.Hosting;

/// <summary>What somebody looks for, as the database's LIKE understands it: the wildcards that they typed are ordinary characters.</summary>
internal sealed record SearchPattern(string Text, string? Digits)
{
    public const string Escape = "\\";
    private const int MaxLength = 200;

    /// <returns>Null if nothing is looked for.</returns>
    public static SearchPattern? Of(string? search)
    {
        if (Check.Text(search, "search", MaxLength) is not { } wanted) return null;
        string digits = new([.. wanted.Where(char.IsAsciiDigit)]);
        bool isNumber = digits.Length > 0 && wanted.All(c => char.IsAsciiDigit(c) || " +-.()/".Contains(c, StringComparison.Ordinal));
        return new SearchPattern($"%{Literal(wanted.ToLowerInvariant())}%", isNumber ? $"%{digits}%" : null);
    }

    private static string Literal(string text) => text
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", Escape + "%", StringComparison.Ordinal)
        .Replace("_", Escape + "_", StringComparison.Ordinal);
}
