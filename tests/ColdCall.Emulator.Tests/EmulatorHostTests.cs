using System.Diagnostics;
using EmulatorHost;

namespace ColdCall.Emulator.Tests;

public sealed class EmulatorHostTests
{
    [Fact]
    public void The_command_line_is_read()
    {
        HostArguments.Parse([]).ShouldBe(new HostArguments(5081, null, null));
        HostArguments.Parse(["--urls", "http://localhost:7000", "--api-key", "KEY_x", "--webhook", "http://127.0.0.1:5000/hook"])
            .ShouldBe(new HostArguments(7000, "KEY_x", "http://127.0.0.1:5000/hook"));
    }

    [Theory]
    [InlineData("--urls needs a value", "--urls")]
    [InlineData("must name 127.0.0.1 or localhost", "--urls", "http://0.0.0.0:5081")]
    [InlineData("must be one http address", "--urls", "http://*:5081")]
    [InlineData("must name 127.0.0.1 or localhost", "--urls", "http://example.com:5081")]
    [InlineData("must be one http address", "--urls", "https://127.0.0.1:5081")]
    [InlineData("must be one http address", "--urls", "5081")]
    [InlineData("--webhook must be an http or https address", "--webhook", "here")]
    [InlineData("--sing is not known", "--sing", "loud")]
    public void What_is_not_understood_is_said(string reason, params string[] args) =>
        Should.Throw<ArgumentException>(() => HostArguments.Parse(args)).Message.ShouldContain(reason);

    [Fact]
    public async Task It_prints_what_a_newcomer_needs_and_stops_on_a_signal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        using Process host = Start("--urls", "http://127.0.0.1:0");
        string? line = await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var printed = new List<string>();
        for (; line is not null && !line.Contains("Ctrl-C", StringComparison.Ordinal); line = await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))
            printed.Add(line);
        string text = string.Join('\n', printed);
        foreach (string part in (string[])["no real phone rings", "http://127.0.0.1:", "/v2/", "ws://localhost:", "/bridge", "any", "Public key", "Twilio", "Account       AC", "Auth token"]) text.ShouldContain(part);

        using Process kill = Process.Start("kill", ["-TERM", host.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        host.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_taken_port_names_the_setting()
    {
        await using EmulatorServer first = await EmulatorServer.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
        using Process host = Start("--urls", first.Address.ToString());
        string errors = await host.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        (host.ExitCode, errors.Contains("--urls", StringComparison.Ordinal)).ShouldBe((1, true), errors);
    }

    [Fact]
    public async Task An_address_of_the_network_is_refused()
    {
        using Process host = Start("--urls", "http://0.0.0.0:5081");
        string errors = await host.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        (host.ExitCode, errors.Contains("127.0.0.1", StringComparison.Ordinal)).ShouldBe((2, true), errors);
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", typeof(HostArguments).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
