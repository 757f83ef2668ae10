using ColdCall.Emulator;
using Dialer.Hosting;

namespace ColdCall.Dialer.Tests.Support;

/// <summary>An emulator that goes on while the Dialer does not, and the port of the Dialer that it sends its webhooks to.</summary>
internal sealed class OutsideEmulator : IAsyncDisposable
{
    private readonly int _dialerPort;
    private EmulatorServer _server;

    private OutsideEmulator(EmulatorServer server, int dialerPort)
    {
        _server = server;
        _dialerPort = dialerPort;
    }

    public Uri Address => _server.Address;

    /// <summary>What leads a Dialer here.</summary>
    public IReadOnlyList<string> Settings => ["--Dialer:EmulatorAddress", Address.ToString(), "--Dialer:Port", $"{_dialerPort}"];

    public static async Task<OutsideEmulator> StartAsync()
    {
        int dialerPort = LoopbackPort.Take(0, "");
        return new OutsideEmulator(await StartServerAsync(LoopbackPort.Take(0, ""), dialerPort), dialerPort);
    }

    /// <summary>Another one at the same place, which knows nothing of any call.</summary>
    public async Task ForgetAsync()
    {
        int port = Address.Port;
        await _server.DisposeAsync();
        _server = await StartServerAsync(port, _dialerPort);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Task<EmulatorServer> StartServerAsync(int port, int dialerPort)
    {
        var webhooks = new Uri($"http://localhost:{dialerPort}/webhooks/telnyx");
        var options = new EmulatorOptions { Port = port };
        options.Applications.Add(new() { Id = "1000000000000000001", WebhookUrl = webhooks.ToString() });
        options.CredentialConnections.Add(new() { Id = "2000000000000000002", WebhookUrl = webhooks.ToString() });
        options.PhoneNumbers.Add(new() { Number = "+12025550100", ConnectionId = "1000000000000000001" });
        return EmulatorServer.StartAsync(options, TestContext.Current.CancellationToken);
    }
}
