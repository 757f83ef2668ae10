using ColdCall.Emulator;

namespace Dialer.Hosting;

/// <summary>The provider of this version: emulated, in this process, so that no account is needed and no real phone rings.</summary>
internal sealed class EmbeddedEmulator : IAsyncDisposable
{
    public const string From = "+12025550100";
    private const string ConnectionId = "1000000000000000001";
    private const string CredentialConnectionId = "2000000000000000001";
    private readonly EmulatorServer _server;
    private readonly HttpClient _http = new();

    private EmbeddedEmulator(EmulatorServer server)
    {
        _server = server;

        // By name, as the two below: to a browser, another name would be another site.
        Address = new UriBuilder(server.Address) { Host = "localhost" }.Uri;
    }

    /// <summary>The page with the virtual phones.</summary>
    public Uri Address { get; }

    /// <summary>Where an agent's browser registers its phone.</summary>
    public Uri RtcAddress => _server.RtcAddress;

    /// <summary>The page that carries the audio between the browsers.</summary>
    public Uri BridgeAddress => _server.BridgeAddress;

    /// <summary>What the settings would hold for a real account.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["ColdCall:Telnyx:ApiKey"] = _server.TelnyxApiKey,
        ["ColdCall:Telnyx:PublicKeys:0"] = _server.TelnyxPublicKey,
        ["ColdCall:Telnyx:ConnectionId"] = ConnectionId,
        ["ColdCall:Telnyx:CredentialConnectionId"] = CredentialConnectionId,
        ["ColdCall:Telnyx:From"] = From,
        ["ColdCall:Telnyx:BaseAddress"] = _server.TelnyxAddress.ToString(),
    };

    /// <exception cref="StartRefusedException">The port is taken.</exception>
    public static async Task<EmbeddedEmulator> StartAsync(int port, Uri webhooks, CancellationToken cancellationToken)
    {
        var options = new EmulatorOptions
        {
            Port = port,
            Applications = { new() { Id = ConnectionId, Name = "Dialer", WebhookUrl = webhooks.ToString() } },
            CredentialConnections = { new() { Id = CredentialConnectionId, Name = "agents", WebhookUrl = webhooks.ToString() } },
            PhoneNumbers = { new() { Number = From, ConnectionId = ConnectionId } },
        };
        try
        {
            return new EmbeddedEmulator(await EmulatorServer.StartAsync(options, cancellationToken));
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
