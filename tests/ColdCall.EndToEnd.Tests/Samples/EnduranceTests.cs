using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Samples;

/// <summary>The commands of the endurance program in small: that they still run, and that everything held.</summary>
public sealed class EnduranceTests
{
    [Theory]
    [InlineData("webhooks --count 1200 --calls 20", "Callbacks made twice")]
    [InlineData("stop-everything --legs 20", "Others left alone")]
    [InlineData("stop-everything --legs 20 --errors 20", "Others left alone")]
    [InlineData("store-outage --seconds 5", "Ends never told")]
    public async Task A_command_judges_what_it_measured(string command, string judged)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The program signs with the OpenSSL of Linux.");
        await using SampleProcess program = SampleProcess.Start("ColdCall.Endurance", command.Split(' '));
        (await program.ExitAsync(TimeSpan.FromMinutes(4))).ShouldBe(0, string.Join('\n', [.. program.Output, program.Errors]));
        program.Output.ShouldContain(line => line.StartsWith(judged, StringComparison.Ordinal) && line.Contains(" ok ", StringComparison.Ordinal));
        program.Output[^1].ShouldBe("Everything held.");
    }

    [Theory]
    [InlineData("webhooks --count some", "--count must be a whole number, 100 or more.")]
    [InlineData("stop-everything --leg 20", "--leg is not known here.")]
    [InlineData("sing", "sing is not known.")]
    public async Task What_is_not_understood_is_said_with_the_usage(string command, string words)
    {
        await using SampleProcess program = SampleProcess.Start("ColdCall.Endurance", command.Split(' '));
        (await program.ExitAsync(TimeSpan.FromMinutes(1))).ShouldBe(2);
        program.Errors.ShouldContain(words);
        program.Errors.ShouldContain("Usage:");
    }
}
