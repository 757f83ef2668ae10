using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ColdCall.Emulator;

namespace QuickStart;

/// <summary>The emulator in this process, and the accounts at it that a real user would set up at the providers.</summary>
internal sealed class EmulatedProviders : IAsyncDisposable
{
    private const string ConnectionId = "1000000000000000001";
    private const string CredentialConnectionId = "2000000000000000002";
    private const string From = "+12025550100";
    private static readonly string[] LiveStatuses = ["queued", "ringing", "in-progress"];
    private readonly EmulatorServer _emulator;
    private readonly HttpClient _http;

    private EmulatedProviders(EmulatorServer emulator)
    {
        _emulator = emulator;
        _http = new HttpClient { BaseAddress = emulator.Address };
        Settings = new()
        {
            // No call leaves this machine.
            ["ColdCall:Guard:Countries:0"] = "*",
            ["ColdCall:Telnyx:ApiKey"] = emulator.TelnyxApiKey,
            ["ColdCall:Telnyx:PublicKeys:0"] = emulator.TelnyxPublicKey,
            ["ColdCall:Telnyx:ConnectionId"] = ConnectionId,
            ["ColdCall:Telnyx:CredentialConnectionId"] = CredentialConnectionId,
            ["ColdCall:Telnyx:From"] = From,
            ["ColdCall:Telnyx:BaseAddress"] = emulator.TelnyxAddress.ToString(),
            ["ColdCall:Twilio:AccountSid"] = emulator.TwilioAccountSid,
            ["ColdCall:Twilio:AuthTokens:0"] = emulator.TwilioAuthToken,
            ["ColdCall:Twilio:From"] = From,
            ["ColdCall:Twilio:BaseAddress"] = new Uri(emulator.TwilioAddress, "2010-04-01/").ToString(),
        };
    }

    /// <summary>What an application's settings would hold for real accounts.</summary>
    public Dictionary<string, string?> Settings { get; }

    public static async Task<EmulatedProviders> StartAsync()
    {
        var options = new EmulatorOptions
        {
            Applications = { new() { Id = ConnectionId, Name = "QuickStart" } },
            CredentialConnections = { new() { Id = CredentialConnectionId, Name = "agents" } },
            PhoneNumbers = { new() { Number = From, ConnectionId = ConnectionId } },
        };
        var providers = new EmulatedProviders(await EmulatorServer.StartAsync(options));

        // The agent's browser, until a real one registers: it answers when it is rung.
        await providers.SendAsync(HttpMethod.Post, "_emulator/phones", """{"identity":"agent-7","behaviour":"answers"}""");
        return providers;
    }

    /// <summary>The events of calls at Telnyx go there, and those of calls that browsers make. Twilio is told at every call where to.</summary>
    public async Task SendTelnyxWebhooksToAsync(Uri address)
    {
        string json = $$"""{"webhook_event_url":"{{address}}"}""";
        await SendAsync(HttpMethod.Patch, $"v2/call_control_applications/{ConnectionId}", json);
        await SendAsync(HttpMethod.Patch, $"v2/credential_connections/{CredentialConnectionId}", json);
    }

    /// <summary>How many legs are still up at the providers: after a clean end, none.</summary>
    public async Task<int> CountLiveLegsAsync()
    {
        int live = await CountAsync(Telnyx, $"v2/connections/{ConnectionId}/active_calls", "data");
        foreach (string status in LiveStatuses)
            live += await CountAsync(Twilio, $"2010-04-01/Accounts/{_emulator.TwilioAccountSid}/Calls.json?Status={status}", "calls");
        return live;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    private AuthenticationHeaderValue Telnyx => new("Bearer", _emulator.TelnyxApiKey);

    private AuthenticationHeaderValue Twilio =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_emulator.TwilioAccountSid}:{_emulator.TwilioAuthToken}")));

    private async Task<int> CountAsync(AuthenticationHeaderValue account, string path, string list)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = account } };
        using JsonDocument answer = JsonDocument.Parse(await ReadAsync(request));
        return answer.RootElement.GetProperty(list).GetArrayLength();
    }

    private async Task SendAsync(HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = Telnyx } };
        request.Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json"));
        await ReadAsync(request);
    }

    private async Task<string> ReadAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
