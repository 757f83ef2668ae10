using System.Net;
using System.Net.Sockets;
using ColdCall.QuickStart.Tests.Support;

namespace ColdCall.QuickStart.Tests;

public sealed class CommandTests
{
    [Fact]
    public async Task Missing_settings_are_named_with_where_to_get_them()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings.Clear();
        Examined examined = await clinic.ExamineAsync();
        examined.ExitCode.ShouldBe(2);
        examined.Output.ShouldBeEmpty();
        foreach (string setting in (string[])["ApiKey is missing", "ConnectionId is missing", "PublicKeys is empty"])
            examined.Errors.ShouldContain($"ColdCall:Telnyx:{setting}");
        examined.Errors.ShouldContain("Create a key in the Telnyx portal");
        examined.Errors.ShouldContain("--emulated");
    }

    [Theory]
    [InlineData("From", "2025550100", "From is not in E.164 form")]
    [InlineData("PublicKeys:0", "abc", "PublicKeys:0 is no Ed25519 public key")]
    [InlineData("BaseAddress", "http://api.telnyx.com/v2/", "BaseAddress has to begin with https://")]
    public async Task A_setting_that_cannot_be_is_named(string setting, string value, string found)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings[setting] = value;
        Examined examined = await clinic.ExamineAsync();
        examined.ExitCode.ShouldBe(2);
        examined.Errors.ShouldContain($"ColdCall:Telnyx:{found}");
    }

    [Theory]
    [InlineData("--sing is not known", "--sing")]
    [InlineData("--listen needs an address", "--listen")]
    [InlineData("--listen needs an address", "--listen", "5090")]
    [InlineData("--listen needs an address", "--listen", "https://127.0.0.1:5090")]
    [InlineData("--ColdCall:Telnyx:From=VALUE", "--ColdCall:Telnyx:From", "+12025550100")]
    [InlineData("--api-key is not known", "--api-key=secret")]
    [InlineData("--emulated listens by itself", "--emulated", "--listen", "http://127.0.0.1:5090")]
    public async Task What_is_not_understood_is_said_with_the_usage(string reason, params string[] arguments)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        Examined examined = await clinic.ExamineAsync(arguments);
        examined.ExitCode.ShouldBe(2);
        examined.Errors.ShouldContain(reason);
        examined.Errors.ShouldContain("Usage:");
        examined.Errors.ShouldNotContain("secret");
        examined.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_taken_port_says_who_may_have_it()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        using var taken = new TcpListener(IPAddress.Loopback, new Uri(clinic.Listen).Port);
        taken.Start();
        Examined examined = await clinic.ExamineWholeAsync();
        examined.ExitCode.ShouldBe(2);
        examined.Errors.ShouldContain("is taken, perhaps by your application");
        examined.Errors.Trim().ShouldNotContain("\n", Case.Sensitive, "one line");
    }

    [Fact]
    public async Task What_nobody_expected_is_one_line()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = request => IsAboutTheKey(request) ? throw new InvalidOperationException("A strange\nthing.") : null;
        Examined examined = await clinic.ExamineAsync();
        examined.ExitCode.ShouldBe(1);
        examined.Errors.ShouldBe("The doctor had to give up: InvalidOperationException: A strange thing.\n");
    }

    private static bool IsAboutTheKey(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/public_key", StringComparison.Ordinal);
}
