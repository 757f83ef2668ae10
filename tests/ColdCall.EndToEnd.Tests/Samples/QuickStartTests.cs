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

    [GeneratedRegex(@" \([^)]*\)$")]
    private static partial Regex OwnWords { get; }

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

    /// <summary>But for the times, the ids, the provider's own words in brackets, and the order in which the two legs of an ended conference go.</summary>
    [Fact]
    public async Task Both_providers_tell_the_same()
    {
        string[] numbers = ["--to", "+12025550101", "--to", "+12025550171", "--to", "+12025550186", "--to", "+12025550190"];
        await using SampleProcess telnyx = SampleProcess.Start("QuickStart", [.. numbers, "--provider", "telnyx"]);
        await using SampleProcess twilio = SampleProcess.Start("QuickStart", [.. numbers, "--provider", "twilio"]);
        (await telnyx.ExitAsync(TimeSpan.FromSeconds(90))).ShouldBe(0, telnyx.Errors);
        (await twilio.ExitAsync(TimeSpan.FromSeconds(90))).ShouldBe(0, twilio.Errors);

        telnyx.Output[^1].ShouldBe("4 conferences, 2 answered, 2 failed");
        Comparable(twilio).ShouldBe(Comparable(telnyx));
        twilio.Output.ShouldNotContain(line => WholeNumber.IsMatch(line));
        twilio.Errors.ShouldBeEmpty();
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
    public async Task A_number_that_must_not_be_called_is_said_before_anybody_is()
    {
        await using SampleProcess sample = SampleProcess.Start("QuickStart", "--to", "+12025550101", "--to", "+19005550101");
        (await sample.ExitAsync(TimeSpan.FromSeconds(60))).ShouldBe(2);
        sample.Errors.ShouldBe("+1900*****01 is not dialed: it is a premium-rate number. If it is meant, add its beginning to ColdCall:Guard:Allow.");
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

    private static string[] Comparable(SampleProcess sample)
    {
        string[] lines = [.. sample.Output.Select(line => EventLine.IsMatch(line) ? $"{line[13..31].Trim()} {OwnWords.Replace(line[59..], "")}".Trim() : line)];
        return [.. lines.Select((line, index) => (line, index)).GroupBy(each => lines.Take(each.index).Count(line => line.StartsWith("conference-ended", StringComparison.Ordinal)))
            .SelectMany(call => call.TakeWhile(each => !Goes(each.line)).Select(each => each.line).Concat(call.SkipWhile(each => !Goes(each.line)).Select(each => each.line).Order(StringComparer.Ordinal)))];

        static bool Goes(string line) => line.StartsWith("left ", StringComparison.Ordinal) || line.StartsWith("ended ", StringComparison.Ordinal);
    }

    /// <summary>What happened to whom, without the time, the conference's id and the detail.</summary>
    private static string What(string line)
    {
        if (!EventLine.IsMatch(line)) return line;
        string[] words = line[32..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"{line[13..31].Trim()} {words[1]}";
    }
}
