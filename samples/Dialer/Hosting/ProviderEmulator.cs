using System.Net;
using System.Net.Http.Headers;
using ColdCall.Emulator;
using Dialer.Configuration;

namespace Dialer.Hosting;

/// <summary>The emulator that plays the provider, so that no account is needed and no real phone rings: in this process, or one that runs by itself.</summary>
internal sealed class ProviderEmulator : IAsyncDisposable
{
    private readonly EmulatedAccount _account;
    private readonly OwnAddress _own;
    private readonly EmulatorServer? _server;
    private readonly HttpClient _http = new();

    private ProviderEmulator(EmulatedProvider provider, EmulatedAccount account, OwnAddress own, EmulatorServer? server)
    {
        _account = account;
        _own = own;
        _server = server;
        Provider = provider;

        // By name, as the bridge: to a browser, another name would be another site.
        Address = new UriBuilder(account.Address) { Host = "localhost" }.Uri;
    }

    /// <summary>The one that calls are made with.</summary>
    public EmulatedProvider Provider { get; }

    /// <summary>Whether it lives and dies with this process, and every call with it.</summary>
    public bool IsInside => _server is not null;

    /// <summary>The page with the virtual phones.</summary>
    public Uri Address { get; }

    /// <summary>Where an agent's browser registers its phone, in the form that its SDK wants.</summary>
    public string RtcHost => Provider.RtcHost(Address);

    /// <summary>The page that carries the audio between the browsers.</summary>
    public Uri BridgeAddress => new(Address, "bridge");

    /// <summary>What the settings would hold for real accounts at both providers: calls of before the start may be at the other one.</summary>
    public Dictionary<string, string?> Settings => new(EmulatedProvider.All.SelectMany(provider => provider.Settings(_account, _own)));

    /// <exception cref="StartRefusedException">The port is taken, or no emulator is where the settings say.</exception>
    public static async Task<ProviderEmulator> StartAsync(DialerOptions options, OwnAddress own, CancellationToken cancellationToken)
    {
        EmulatedProvider provider = EmulatedProvider.Named(options.Provider)!;
        return options.EmulatorAddress is { } address
            ? await ConnectAsync(provider, address, own, cancellationToken)
            : await StartInsideAsync(provider, options.EmulatorPort, own, cancellationToken);
    }

    /// <summary>Whether it can be reached.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage answer = await _http.GetAsync(new Uri(_account.Address, "_emulator/keys"), cancellationToken);
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
        return _server?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private static async Task<ProviderEmulator> StartInsideAsync(EmulatedProvider provider, int port, OwnAddress own, CancellationToken cancellationToken)
    {
        var options = new EmulatorOptions { Port = port };
        foreach (EmulatedProvider each in EmulatedProvider.All) each.SetUp(options, own);
        try
        {
            EmulatorServer server = await EmulatorServer.StartAsync(options, cancellationToken);
            return new ProviderEmulator(provider, EmulatedAccount.Of(server), own, server);
        }
        catch (IOException taken)
        {
            throw new StartRefusedException($"Port {port} is taken. Choose another with Dialer:EmulatorPort, for example: dotnet run --project samples/Dialer -- --Dialer:EmulatorPort {port + 10}", taken);
        }
    }

    private static async Task<ProviderEmulator> ConnectAsync(EmulatedProvider provider, string address, OwnAddress own, CancellationToken cancellationToken)
    {
        // Emulators listen on IPv4 alone, and a name would be tried on IPv6 first.
        var root = new UriBuilder(address) { Host = IPAddress.Loopback.ToString() };
        EmulatedAccount account = await EmulatedAccount.ReadAsync(root.Uri, cancellationToken);
        await RequireApplicationAsync(account, own, cancellationToken);
        return new ProviderEmulator(provider, account, own, server: null);
    }

    /// <summary>At Telnyx the account says where webhooks go, and only who starts the emulator sets that up.</summary>
    private static async Task RequireApplicationAsync(EmulatedAccount account, OwnAddress own, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(account.Address, $"v2/call_control_applications/{EmulatedTelnyx.ConnectionId}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.TelnyxApiKey);
        using HttpResponseMessage answer = await http.SendAsync(request, cancellationToken);
        Uri webhooks = EmulatedTelnyx.WebhooksOf(own);
        string text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode || !text.Contains(webhooks.ToString(), StringComparison.Ordinal))
            throw new StartRefusedException($"The emulator at {account.Address} does not send its webhooks here. Start it with: dotnet run --project samples/EmulatorHost -- --urls {account.Address} --webhook {webhooks}");
    }
}
