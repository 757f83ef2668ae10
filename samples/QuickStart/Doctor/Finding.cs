namespace QuickStart.Doctor;

/// <summary>What a check found, and how to put it right.</summary>
internal sealed record Finding(Verdict Verdict, string Text, string? Fix = null)
{
    public static Finding Ok(string text) => new(Verdict.Ok, text);

    public static Finding Warn(string text, string fix) => new(Verdict.Warn, text, fix);

    public static Finding Fail(string text, string fix) => new(Verdict.Fail, text, fix);

    public static Finding Skip(string reason) => new(Verdict.Skip, reason);
}
