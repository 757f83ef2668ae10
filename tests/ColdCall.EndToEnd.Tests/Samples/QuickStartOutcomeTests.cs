using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Samples;

/// <summary>A class of its own, so that half a minute of ringing runs beside everything else.</summary>
public sealed class QuickStartOutcomeTests
{
    [Fact]
    public async Task Each_number_tells_what_became_of_it()
    {
        await using SampleProcess sample = SampleProcess.Start(
            "QuickStart", "--to", "+15125550101", "--to", "+15125550170", "--to", "+15125550175", "--to", "+15125550185");
        (await sample.ExitAsync(TimeSpan.FromSeconds(110))).ShouldBe(0, sample.Errors);

        IReadOnlyList<string> lines = sample.Output;
        lines[^1].ShouldBe("4 conferences, 1 answered, 3 failed");
        EndOf(lines, "call-1-lead").ShouldContain("the conference was ended");
        EndOf(lines, "call-2-lead").ShouldContain("the line is busy");
        EndOf(lines, "call-3-lead").ShouldContain("nobody answered");
        EndOf(lines, "call-4-lead").ShouldContain("the call was declined");
        lines.Count(line => line.Contains("conference-ended", StringComparison.Ordinal)).ShouldBe(4);
        lines.Count(line => line.Contains(" ringing ", StringComparison.Ordinal) && line.Contains("-lead", StringComparison.Ordinal)).ShouldBe(4, "once each");
        sample.Errors.ShouldBeEmpty();
    }

    private static string EndOf(IReadOnlyList<string> lines, string participant) =>
        lines.Single(line => line.Contains(" ended ", StringComparison.Ordinal) && line.Contains($" {participant} ", StringComparison.Ordinal));
}
