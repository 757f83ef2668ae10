using ColdCall.Emulator;

namespace Dialer.Hosting;

/// <summary>The emulator in this process: no account is needed, and no real phone rings.</summary>
internal sealed class EmbeddedEmulator : IAsyncDisposable
{
    private readonly EmulatorServer _server;
    private readonly OwnAddress _own;
    private readonly HttpClient _http = new();

    private EmbeddedEmulator(EmulatorServer server, EmulatedProvider provider, OwnAddress own)
    {
        _server = server;
        _own = own;
        Provider = provider;

        // By name, as the bridge: to a browser, another name would be another site.
        Address = new UriBuilder(server.Address) { Host = "localhost" }.Uri;
    }

    public EmulatedProvider Provider { get; }

    /// <summary>The page with the virtual phones.</summary>
    public Uri Address { get; }

    /// <summary>Where an agent's browser registers its phone, in the form that its SDK wants.</summary>
    public string RtcHost => Provider.RtcHost(_server);

    /// <summary>The page that carries the audio between the browsers.</summary>
    public Uri BridgeAddress => _server.BridgeAddress;

    /// <summary>What the settings would hold for a real account.</summary>
    public Dictionary<string, string?> Settings => new(Provider.Settings(_server, _own))
    {
        // No call leaves this machine, so people may call whatever number they like to try.
        ["ColdCall:Guard:Countries:0"] = "*",
    };

    /// <exception cref="StartRefusedException">The port is taken.</exception>
    public static async Task<EmbeddedEmulator> StartAsync(EmulatedProvider provider, int port, OwnAddress own, CancellationToken cancellationToken)
    {
        var options = new EmulatorOptions { Port = port };
        provider.SetUp(options, own);
        try
        {
            return new EmbeddedEmulator(await EmulatorServer.StartAsync(options, cancellationToken), provider, own);
        }
        catch (IOException taken)
        {
            throw new StartRefusedException($"Port {port} is taken. Choose another with Dialer:EmulatorPort, for example: dotnet run --project samples/Dialer -- --Dialer:EmulatorPort {port + 10}", taken);
        }
    }

    /// <summary>Whether it can be reached.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage answer = await _http.GetAsync(new Uri(_server.Address, "_emulator/keys"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _server.DisposeAsync();
    }
}
