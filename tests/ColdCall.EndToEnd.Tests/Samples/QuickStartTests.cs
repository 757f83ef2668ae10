using System.Text.RegularExpressions;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Samples;

public sealed partial class QuickStartTests
{
    /// <summary>A whole phone number: the sample shows only the start and the end of one.</summary>
    [GeneratedRegex(@"\+?\d{10,}")]
    private static partial Regex WholeNumber { get; }

    [GeneratedRegex(@"^\d\d:\d\d:\d\d\.\d{3} .+")]
    private static partial Regex EventLine { get; }

    [Fact]
    public async Task One_call_is_told_line_by_line()
    {
        await using SampleProcess sample = SampleProcess.Start("QuickStart");
        (await sample.ExitAsync(TimeSpan.FromSeconds(60))).ShouldBe(0, sample.Errors);

        IReadOnlyList<string> lines = sample.Output;
        lines[^1].ShouldBe("1 conferences, 1 answered, 0 failed");
        lines.SkipLast(1).ShouldAllBe(line => EventLine.IsMatch(line));
        string[] told = [.. lines.SkipLast(1).Select(What)];
        told.Take(9).ShouldBe(
        [
            "ringing call-1-agent", "answered call-1-agent", "conference-started -", "joined call-1-agent",
            "ringing call-1-lead", "answered call-1-lead", "joined call-1-lead", "muted call-1-lead", "unmuted call-1-lead",
        ]);
        told.Skip(9).SkipLast(1).ShouldBe(["left call-1-agent", "ended call-1-agent", "left call-1-lead", "ended call-1-lead"], ignoreOrder: true);
        told[^1].ShouldBe("conference-ended -");
        lines.ShouldNotContain(line => WholeNumber.IsMatch(line));
        sample.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--to", "--to needs a value")]
    [InlineData("--to 2025550101", "not in E.164 form")]
    [InlineData("--to +12025550101 --to zero", "not in E.164 form")]
    [InlineData("--provider acme", "There are telnyx and twilio")]
    [InlineData("--sing loud", "--sing is not known")]
    [InlineData("+12025550101", "is not known")]
    public async Task What_is_not_understood_is_said_with_the_usage(string arguments, string reason)
    {
        await using SampleProcess sample = SampleProcess.Start("QuickStart", arguments.Split(' '));
        (await sample.ExitAsync(TimeSpan.FromSeconds(60))).ShouldBe(2);
        sample.Errors.ShouldContain(reason);
        sample.Errors.ShouldContain("Usage:");
        sample.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_interrupt_in_the_middle_of_a_call_ends_it_first()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        await using SampleProcess sample = SampleProcess.Start("QuickStart", "--to", "+15125550175");
        await Eventually.BecomesTrueAsync(() => sample.Output.Any(line => What(line) == "ringing call-1-lead"), "the lead rings");

        sample.Signal(SampleProcess.Interrupt);
        (await sample.ExitAsync(TimeSpan.FromSeconds(15))).ShouldBe(130, sample.Errors);

        IReadOnlyList<string> lines = sample.Output;
        lines[^1].ShouldBe("1 conferences, 0 answered, 1 failed");
        lines.ShouldContain(line => line.StartsWith("Stopping", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains("conference-ended", StringComparison.Ordinal) && line.EndsWith("the application stopped", StringComparison.Ordinal));
        lines.Count(line => What(line).StartsWith("ended ", StringComparison.Ordinal)).ShouldBe(2, "the agent and the lead");
        lines.ShouldNotContain(line => line.Contains("still up", StringComparison.Ordinal));
        lines.ShouldNotContain(line => WholeNumber.IsMatch(line));
    }

    /// <summary>What happened to whom, without the time, the conference's id and the detail.</summary>
    private static string What(string line)
    {
        if (!EventLine.IsMatch(line)) return line;
        string[] words = line[32..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"{line[13..31].Trim()} {words[1]}";
    }
}
