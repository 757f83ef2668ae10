using System.Net;
using System.Net.Sockets;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Samples;

public sealed class DoctorTests
{
    [Fact]
    public async Task The_emulated_account_has_nothing_to_fix()
    {
        await using SampleProcess sample = SampleProcess.Start("QuickStart", "doctor", "--emulated");
        (await sample.ExitAsync(TimeSpan.FromSeconds(60))).ShouldBe(0, sample.Errors);

        IReadOnlyList<string> lines = sample.Output;
        lines[0].ShouldStartWith("The emulated Telnyx account at http://127.0.0.1:");
        lines[^1].ShouldBe("16 ok, 0 to fix, 0 warnings, 0 skipped", string.Join('\n', lines));
        lines.Skip(2).Take(16).ShouldAllBe(line => line.StartsWith("ok    ", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains("signature round trip    a signed call.", StringComparison.Ordinal));
        string output = string.Join('\n', lines);
        output.ShouldNotContain("KEY_", Case.Sensitive, "a key is never shown");
        output.ShouldNotContain("+12025550100", Case.Sensitive, "a number is never shown whole");
        sample.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_settings_it_says_which_are_missing_and_where_to_get_them()
    {
        await using SampleProcess sample = SampleProcess.Start("QuickStart", "doctor");
        (await sample.ExitAsync(TimeSpan.FromSeconds(60))).ShouldBe(2);
        sample.Output.ShouldBeEmpty();
        sample.Errors.ShouldContain("ColdCall:Telnyx:ApiKey is missing. Create a key in the Telnyx portal");
        sample.Errors.ShouldNotContain("   at ", Case.Sensitive, "no stack trace");
    }

    [Fact]
    public async Task An_interrupt_ends_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using SampleProcess sample = SampleProcess.Start(
            "QuickStart",
            "doctor",
            "--ColdCall:Telnyx:ApiKey=KEY",
            "--ColdCall:Telnyx:ConnectionId=1",
            $"--ColdCall:Telnyx:PublicKeys:0={Convert.ToBase64String([0x58, .. Enumerable.Repeat((byte)0x66, 31)])}",
            $"--ColdCall:Telnyx:BaseAddress=http://{silent.LocalEndpoint}/v2/");
        await sample.SaysAsync("The Telnyx account at");
        sample.Signal(SampleProcess.Interrupt);
        (await sample.ExitAsync(TimeSpan.FromSeconds(30))).ShouldBe(130, sample.Errors);
        sample.Output[^1].ShouldBe("Stopped.");
        sample.Errors.ShouldBeEmpty();
    }
}
