namespace ColdCall.QuickStart.Tests.Support;

/// <summary>What the doctor printed, and how it ended.</summary>
internal sealed record Examined(int ExitCode, string Output, string Errors)
{
    private const int MarkWidth = 6;
    private const string FixStart = "      Fix: ";

    private string[] Lines => Output.Split('\n');

    public string Summary => Lines[^2];

    /// <summary>A check's line without padding, for example <c>FAIL API key: not accepted</c>.</summary>
    public string LineOf(string check)
    {
        string line = Lines[IndexOf(check)];
        string text = line[MarkWidth..][check.Length..].TrimStart();
        return $"{line[..MarkWidth].TrimEnd()} {text}";
    }

    /// <summary>How a check says its fault is put right; null if it does not say.</summary>
    public string? FixOf(string check)
    {
        string below = Lines[IndexOf(check) + 1];
        return below.StartsWith(FixStart, StringComparison.Ordinal) ? below[FixStart.Length..] : null;
    }

    public void Finds(string check, string mark, string text, string? fix = null)
    {
        string line = LineOf(check);
        line.ShouldStartWith(mark + " ", Case.Sensitive, Output);
        line.ShouldContain(text, Case.Sensitive, Output);
        if (fix is null) FixOf(check).ShouldBeNull(Output);
        else FixOf(check).ShouldNotBeNull(Output).ShouldContain(fix, Case.Sensitive, Output);
    }

    private int IndexOf(string check)
    {
        int index = Array.FindIndex(Lines, line => line.Length > MarkWidth && line[MarkWidth..].StartsWith(check + "  ", StringComparison.Ordinal));
        index.ShouldBeGreaterThan(-1, $"{check} in:\n{Output}\n{Errors}");
        return index;
    }
}
