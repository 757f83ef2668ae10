using System.Net;
using System.Net.Sockets;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Samples;

public sealed class EmulatorHostTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(SampleProcess.Terminate)]
    [InlineData(SampleProcess.Interrupt)]
    public async Task It_shows_its_key_in_both_places_and_stops_on_a_signal(int signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        await using SampleProcess host = SampleProcess.Start("EmulatorHost", "--urls", "http://127.0.0.1:0");
        await host.SaysAsync("Ctrl-C stops");
        var address = new Uri(host.ValueOf("Switchboard"));
        using var emulator = new EmulatorControl(address, host.ValueOf("API key"));

        string printed = host.ValueOf("Public key");
        ((string?)(await emulator.GetAsync("_emulator/keys"))["telnyx"]!["public_key"]).ShouldBe(printed);
        ((string?)(await emulator.GetAsync("v2/public_key"))["data"]!["public"]).ShouldBe(printed);

        host.Signal(signal);
        (await host.ExitAsync(Patience)).ShouldBe(0, host.Errors);
        using var probe = new TcpClient();
        await Should.ThrowAsync<SocketException>(() => probe.ConnectAsync(IPAddress.Loopback, address.Port, TestContext.Current.CancellationToken).AsTask());
    }

    [Fact]
    public async Task It_does_not_listen_to_the_network()
    {
        await using SampleProcess host = SampleProcess.Start("EmulatorHost", "--urls", "http://0.0.0.0:1");
        (await host.ExitAsync(Patience)).ShouldBe(2);
        host.Errors.ShouldContain("must name 127.0.0.1 or localhost");
        host.Errors.ShouldContain("Usage:");
    }

    [Fact]
    public async Task A_taken_port_names_the_setting()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using SampleProcess host = SampleProcess.Start("EmulatorHost", "--urls", $"http://127.0.0.1:{port}");
        (await host.ExitAsync(Patience)).ShouldBe(1);
        host.Errors.ShouldContain($"Port {port} cannot be used");
        host.Errors.ShouldContain("--urls");
        host.Errors.ShouldNotContain("   at ", Case.Sensitive, "no stack trace");
    }
}
